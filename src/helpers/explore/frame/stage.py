"""Where a control is wired to a picture: nowhere else."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import ipywidgets as W

from helpers.explore.frame import arrange, look, scenario
from helpers.explore.frame.control import Control
from helpers.show import Chart
from helpers.show.frame import page, style
from helpers.words import _

_OWN = _("a setting of your own")


class Stage(W.VBox):
    """Controls above, the finding and its picture below; every move is drawn at once."""

    def __init__(
        self,
        compute: Callable[..., Any],
        chart: Chart | type[Chart],
        controls: Mapping[str, Control],
        presets: Mapping[str, Mapping[str, Any]] | None = None,
        title: str = "",
        notes: str = "",
    ) -> None:
        self.controls = dict(controls)
        self.presets = {_("Start"): self._full({})}
        self.presets |= {name: self._full(values) for name, values in (presets or {}).items()}
        self.problem: Exception | None = None
        self.compute, self._chart, self._picture = compute, chart, ""
        self._make_parts(title, notes)
        super().__init__(self._arranged())
        self.add_class("keys-stage")
        for control in self.controls.values():
            control.on_change(self._draw)
        self._watcher = style.Watcher(self._restyle)
        self._draw()

    @property
    def values(self) -> dict[str, Any]:
        """What every control is set to."""
        return {name: control.value for name, control in self.controls.items()}

    @property
    def code(self) -> str:
        """The scenario code of this setting."""
        return scenario.write(self.controls)

    @property
    def chart(self) -> Chart:
        """The chart as it stands."""
        assert isinstance(self._chart, Chart)
        return self._chart

    def set(self, **values: Any) -> None:
        """Move some controls, then draw once. Raises ValueError when a value cannot be set."""
        for name, value in self._full(self.values | values).items():
            self.controls[name].set(value)
        self._draw()

    def reset(self) -> None:
        """Back to the start, with axes chosen for it."""
        if isinstance(self._chart, Chart):
            self._chart.refit()
        self.set(**self._full({}))

    def _full(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """A value for every control: those given, as they will be used, else those at the start."""
        for name in values:
            if name not in self.controls:
                sentence = _("There is no control {name}; there are {known}.")
                raise ValueError(sentence.format(name=name, known=", ".join(self.controls)))
        return {
            name: control.accept(values.get(name, control.start))
            for name, control in self.controls.items()
        }

    def _make_parts(self, title: str, notes: str) -> None:
        self.sheet = W.HTML(look.sheet(), layout=W.Layout(display="none"))
        self._title = W.HTML(f'<strong style="font-size:1.1em">{escape(title)}</strong>')
        self._notes = W.HTML(notes)
        self.view = W.HTML(layout=W.Layout(width="100%", margin="0"))
        self.menu = W.Dropdown(
            options=[_OWN, *self.presets], value=_("Start"), description=_("Preset")
        )
        self.reset_button = W.Button(description=_("Reset"), layout=W.Layout(width="auto"))
        self.code_box = W.Text(description=_("Scenario code"), continuous_update=False)
        self.complaint = W.HTML()
        self.opener = W.ToggleButton(description=_("Show the data"))
        self.rows = W.HTML()
        self.menu.observe(self._take_preset, "value")
        self.reset_button.on_click(lambda _button: self.reset())
        self.code_box.observe(self._take_code, "value")
        self.opener.observe(self._show_rows, "value")

    def _arranged(self) -> list[W.Widget]:
        start = [self.menu] if len(self.presets) > 1 else []
        tools = arrange.line([*start, self.reset_button, self.opener], last=self.code_box)
        above = [self.sheet, self._title, arrange.columns(list(self.controls.values())), self.view]
        return [*above, tools, self.complaint, self.rows, self._notes]

    def _draw(self) -> None:
        try:
            self.view.value = self._picture_of(self.compute(**self.values))
            self.problem = None
        except Exception as problem:
            self.problem = problem
            self.view.value = _sorry(problem) + self._picture
        self.complaint.value = ""
        self._show_setting()
        self._show_rows()

    def _picture_of(self, data: Any) -> str:
        if isinstance(self._chart, type):
            self._chart = self._chart(data)
        chart = self._chart.move(data)
        headline = page.live_text(chart.said())
        width, height = chart.figure.get_size_inches() * style.PAGE_DOTS
        self._picture = page.image(chart.png(), chart.alt(data), width, height)
        return headline + self._picture

    def _show_setting(self) -> None:
        self.code_box.value = self.code
        values = self.values
        fitting = (name for name, preset in self.presets.items() if preset == values)
        self.menu.value = next(fitting, _OWN)

    def _show_rows(self, _change: Any = None) -> None:
        if self.opener.value and isinstance(self._chart, Chart):
            self.rows.value = page.rows(self._chart.table(self._chart.data))
        elif self.rows.value:
            self.rows.value = ""

    def _take_preset(self, change: Mapping[str, Any]) -> None:
        values = self.presets.get(change["new"], self.values)
        if values != self.values:
            self.set(**values)
        self._show_setting()

    def _take_code(self, change: Mapping[str, Any]) -> None:
        self.complaint.value = ""
        try:
            if change["new"] != self.code:
                self.set(**scenario.read(change["new"], self.controls))
        except ValueError as problem:
            self.complaint.value = f'<p role="alert">{escape(str(problem))}</p>'

    def _restyle(self) -> None:
        self.sheet.value = look.sheet()
        self._draw()


def stage(
    compute: Callable[..., Any],
    chart: Chart | type[Chart],
    controls: Mapping[str, Control],
    presets: Mapping[str, Mapping[str, Any]] | None = None,
    title: str = "",
    notes: str = "",
) -> Stage:
    """An explorer: controls, the finding, its picture, and the data behind it.

    compute takes a value for each control by name and returns the data that chart draws. presets
    name settings worth seeing; what they leave out stays as at the start. notes is HTML below.
    """
    return Stage(compute, chart, controls, presets, title, notes)


def _sorry(problem: Exception) -> str:
    reason = str(problem) if isinstance(problem, ValueError) else type(problem).__name__
    sentence = _("This setting cannot be shown. {reason} The last picture that could is below.")
    said = sentence.format(reason=reason if reason.endswith(".") else f"{reason}.")
    return page.live_text(said, role="alert")
