"""Questions in JupyterLab's presentation mode, on a classroom's projector."""

import pytest

from tests.browser import lab

pytestmark = pytest.mark.browser

CELL = 'from helpers import ask\nask.question("14.7")'


def test_number_boxes_beside_long_labels_hold_a_number_in_large_type_too(tmp_path, chromium):
    lab.notebook(tmp_path, "levers.ipynb", CELL)
    with lab.jupyterlab(tmp_path) as server, lab.page_in(chromium) as (page, _complaints):
        lab.open_lesson(page, server, "levers.ipynb")
        lab.run_all(page)
        boxes = page.locator(".fk-panel input[type=number]")
        desk = [box.evaluate("e => e.clientWidth") for box in boxes.all()]
        page.evaluate(
            "() => window.jupyterapp.commands.execute('application:toggle-presentation-mode')"
        )
        page.wait_for_timeout(500)
        large = [box.evaluate("e => e.clientWidth") for box in boxes.all()]
    assert len(desk) == 2
    assert all(wide >= narrow > 50 for wide, narrow in zip(large, desk, strict=True))
