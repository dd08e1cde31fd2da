"""How an explorer looks: one small style sheet, sent along with it.

The slider's handle has no name that a screen reader could say (ipywidgets issue 2650), and no
widget can give it one. The number box beside it has one and does the same, so the handle is hidden
from the keyboard and from screen readers, and what is drawn over it is for the hand only.
"""

from helpers.show.frame import style

_RULES = """
.keys-stage {{--jp-widgets-font-size:{letters}px; --jp-widgets-inline-height:{line}px;
  --jp-widgets-color:var(--jp-content-font-color1,#1b2530);
  font-size:{letters}px; max-width:{width}px; padding:4px 14px 10px; box-sizing:border-box;
  border:1px solid var(--jp-border-color2,#d5dbe0); border-radius:6px; overflow:visible}}
.keys-stage .widget-html-content {{line-height:1.45; font-size:{letters}px;
  color:var(--jp-content-font-color1,#1b2530)}}
.keys-stage .widget-label, .keys-stage label {{color:var(--jp-content-font-color1,#1b2530)}}
.keys-stage .widget-label {{text-align:left; white-space:normal; line-height:1.2;
  display:flex; align-items:center; height:auto; min-height:var(--jp-widgets-inline-height)}}
.keys-stage .keys-meaning {{font-size:.86em; line-height:1.25}}
.keys-stage input[type=number] {{text-align:right; font-variant-numeric:tabular-nums}}
.keys-stage input[type=text] {{font-family:var(--jp-code-font-family,monospace)}}
.keys-stage :is(input,select,button):focus-visible {{outline:2px solid #0a62a5; outline-offset:1px}}
.keys-stage :is(.widget-hbox,.widget-slider,.slider-container) {{overflow:visible}}
.keys-stage .noUi-target {{height:6px; border:0; border-radius:3px; background:#cfd6dc}}
.keys-stage .noUi-connect {{background:#0a62a5}}
.keys-stage .noUi-handle {{visibility:hidden}}
.keys-stage .noUi-horizontal .noUi-handle::after {{visibility:visible; content:""; display:block;
  position:absolute; left:50%; top:50%; width:{knob}px; height:{knob}px; border-radius:50%;
  transform:translate(-50%,-50%); background:#fff; border:3px solid #0a62a5;
  box-sizing:border-box; cursor:grab}}
.keys-stage .noUi-active::after {{background:#0a62a5 !important; cursor:grabbing !important}}
.keys-stage .jupyter-button {{border-radius:4px}}
"""


def sheet() -> str:
    """The style sheet for the style in force, as HTML."""
    now = style.current()
    letters = round(14 * min(now.growth, 1.45))
    sizes = {"letters": letters, "line": 2 * letters + 2, "knob": letters + 4}
    return f"<style>{_RULES.format(width=round(832 * now.scale + 30), **sizes)}</style>"
