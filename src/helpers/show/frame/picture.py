"""A picture with everything a reader needs: the finding, the figure, its words and its table."""

import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from matplotlib.figure import Figure

from helpers.show.frame import page, style
from helpers.words import _

_SHARP = 2
_FORMATS = (".png", ".svg", ".csv")


class Picture:
    """A figure, the finding as its headline, the same in words, and the table behind it.

    figure may be a function that draws one; it is then drawn when first looked at, and again when
    show.projector() or show.desk() changes the style.
    """

    def __init__(
        self,
        figure: Figure | Callable[[], Figure],
        headline: str,
        alt: str,
        table: pd.DataFrame | None = None,
    ) -> None:
        self.headline = headline
        self.alt = alt
        self.table = pd.DataFrame() if table is None else table
        self._draw = figure if callable(figure) else None
        self._figure = None if callable(figure) else figure
        self._drawn_in = style.current()

    @property
    def figure(self) -> Figure:
        """The matplotlib figure, in the style in force."""
        outdated = self._draw is not None and self._drawn_in != style.current()
        if self._figure is None or outdated:
            assert self._draw is not None
            self._figure = self._draw()
            self._drawn_in = style.current()
        return self._figure

    def png(self) -> bytes:
        """The figure as a PNG, sharp enough for any screen."""
        buffer = io.BytesIO()
        self.figure.savefig(buffer, format="png", dpi=_SHARP * style.PAGE_DOTS)
        return buffer.getvalue()

    def save(self, path: str | Path) -> Path:
        """Write the picture (.png, .svg, with its headline) or its table (.csv); return the path.

        Raises ValueError for any other ending.
        """
        path = Path(path)
        kind = path.suffix.lower()
        if kind not in _FORMATS:
            sentence = _("A picture is saved as .png, .svg or .csv, but the path is {path}.")
            raise ValueError(sentence.format(path=path))
        if kind == ".csv":
            self.table.to_csv(path, index=not isinstance(self.table.index, pd.RangeIndex))
        else:
            self._save_figure(path, kind[1:])
        return path

    def _save_figure(self, path: Path, kind: str) -> None:
        size = style.current().text * 1.2
        title = self.figure.text(
            0.02,
            1.03,
            self.headline,
            size=size,
            weight="bold",
            va="bottom",
            wrap=True,
            parse_math=False,
        )
        words = {"Title": self.headline, "Description": self.alt}
        dots = _SHARP * style.PAGE_DOTS
        try:
            self.figure.savefig(path, format=kind, dpi=dots, bbox_inches="tight", metadata=words)
        finally:
            title.remove()

    def _repr_html_(self) -> str:
        width, height = self.figure.get_size_inches() * style.PAGE_DOTS
        parts = [
            page.headline_text(self.headline),
            page.image(self.png(), self.alt, width, height),
            page.fold(_("Show the data"), page.rows(self.table)) if len(self.table) else "",
        ]
        return f'<div class="keys-picture" style="max-width:{width:.0f}px">{"".join(parts)}</div>'

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return f"{self.headline}\n{self.alt}"
