"""How questions look: HTML with its style, in the colours of the page it stands on.

Colours never speak alone: every state also has a word and a sign. Pairs keep a contrast of at least
4.5 to 1 in JupyterLab's light and dark themes; the tests measure it.

A slider's handle has no name that a screen reader could say (ipywidgets issue 2650): it is hidden
from them, and what is drawn over it is for the hand. The labelled box beside it does the same.
"""

from html import escape

from helpers.ask.markdown import as_html
from helpers.words import _

TONES = {
    "right": ("✓", "#0b5d3b", "#e6f4ec"),
    "wrong": ("↻", "#7a3e00", "#fdf1e0"),
    "unreadable": ("?", "#7a3e00", "#fdf1e0"),
    "kept": ("✓", "#123f73", "#e8f0fa"),
    "hint": ("→", "#123f73", "#e8f0fa"),
    "solution": ("=", "#33373d", "#eff1f3"),
    "earlier": ("·", "#33373d", "#eff1f3"),
    "notice": ("!", "#8b1a1a", "#fdeaea"),
}

STYLE = """<style>
.fk-panel{border-left:4px solid #2f6db5;padding:.35rem 0 .5rem .9rem;margin:.5rem 0;max-width:52rem}
.jp-mod-presentationMode :is(.fk-panel,.fk-curtain){--jp-content-font-size1:18px;
 --jp-widgets-font-size:17px;--jp-widgets-inline-height:34px;max-width:64rem}
.fk-curtain .widget-html-content{font-size:var(--jp-content-font-size1,14px)}
.fk-panel .widget-inline-hbox{font-size:var(--jp-widgets-font-size,13px)}
.fk-panel .widget-html{width:auto;margin:0}
.fk-panel .widget-html-content{line-height:1.45;font-size:var(--jp-content-font-size1,14px)}
.fk-panel .widget-label{white-space:normal;height:auto}
.fk-panel .jupyter-button{width:auto;padding:0 .9rem;border-radius:4px}
.fk-panel .jupyter-button:focus-visible{outline:2px solid #2f6db5;outline-offset:1px}
.fk-panel .widget-radio-box label{white-space:normal;height:auto;line-height:1.4;margin:.1rem 0;
 overflow:visible;width:auto}
.fk-panel .widget-radio-box{height:auto;margin:0}
.fk-panel .widget-checkbox,.fk-panel .widget-label-basic{height:auto;width:auto}
.fk-panel .widget-label-basic{line-height:1.4;align-items:flex-start;white-space:normal}
.fk-panel .noUi-handle{visibility:hidden}
.fk-panel .noUi-horizontal .noUi-handle::after{visibility:visible;content:"";display:block;
 position:absolute;left:50%;top:50%;width:18px;height:18px;border-radius:50%;background:#fff;
 transform:translate(-50%,-50%);border:3px solid #2f6db5;box-sizing:border-box;cursor:grab}
.fk-panel :is(.widget-hbox,.widget-slider,.slider-container){overflow:visible}
.fk-text,.fk-say{color:var(--jp-content-font-color1,#1f2328)}
.fk-text p,.fk-say p{margin:.25rem 0}
.fk-text ul,.fk-say ul{margin:.25rem 0 .25rem 1.2rem;padding:0}
.fk-text table,.fk-say table{border-collapse:collapse;margin:.4rem 0;font-size:.95em}
.fk-text td,.fk-text th,.fk-say td,.fk-say th{padding:.15rem .7rem;text-align:right;
 border-bottom:1px solid #8888}
.fk-head{display:flex;gap:.6rem;align-items:baseline;font-size:.86em;margin-bottom:.15rem;
 color:var(--jp-content-font-color1,#1f2328)}
.fk-head b{letter-spacing:.02em}
.fk-chip{border-radius:9px;padding:0 .55rem;font-size:.94em}
.fk-say{border-radius:4px;padding:.3rem .7rem;margin:.3rem 0 0;display:flex;gap:.55rem}
.fk-say .fk-sign{font-weight:700}
.fk-pair{display:flex;gap:.8rem;flex-wrap:wrap;margin:.3rem 0}
.fk-pair div{border-radius:4px;padding:.35rem .9rem;min-width:8rem}
.fk-pair span{display:block;font-size:.86em}
.fk-pair strong{font-size:1.35em;font-weight:600}
</style>"""


def head(title: str, state: str = "", tone: str = "kept", world: str = "") -> str:
    """Return the first line of a panel: what it is, how far the learner is, which world."""
    _sign, ink, paper = TONES[tone]
    chip = f'<span class="fk-chip" style="color:{ink};background:{paper}">{escape(state)}</span>'
    where = f"<span>{escape(_('world {code}').format(code=world))}</span>" if world else ""
    return f'{STYLE}<div class="fk-head"><b>{escape(title)}</b>{chip if state else ""}{where}</div>'


def words(text: str) -> str:
    """Return a question's text."""
    return f'<div class="fk-text">{as_html(text)}</div>'


def say(text: str, tone: str, title: str = "", aloud: bool = True) -> str:
    """Return what is said to the learner; aloud: a screen reader says it at once."""
    sign, ink, paper = TONES[tone]
    role = ' role="alert"' if aloud else ""
    lead = f"<strong>{escape(title)}</strong>" if title else ""
    return (
        f'<div class="fk-say"{role} style="color:{ink};background:{paper}">'
        f'<span class="fk-sign" aria-hidden="true">{sign}</span>'
        f"<div>{lead}{as_html(text)}</div></div>"
    )


def pair(left: tuple[str, str], right: tuple[str, str]) -> str:
    """Return two answers side by side: what was predicted, and the key."""
    tiles = []
    for (label, value), tone in ((left, "kept"), (right, "right")):
        _sign, ink, paper = TONES[tone]
        tiles.append(
            f'<div style="color:{ink};background:{paper}"><span>{escape(label)}</span>'
            f"<strong>{escape(value)}</strong></div>"
        )
    return f'<div class="fk-pair">{"".join(tiles)}</div>'
