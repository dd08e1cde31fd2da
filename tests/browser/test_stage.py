"""The frame of every explorer, in real front ends, with a small explorer that needs no store."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from tests.browser import lab

pytestmark = pytest.mark.browser

CELL = "from tests.explore.stages import stage\nstage()"
ENDS = {"Price": (0.8, 1.5, 1.1), "Horizon": (13, 260, 52)}
CONTROLS = ["Price", "Horizon", "Shelf", "Advertise", "Preset", "Reset", "Show the data"]

# For twenty frames: is there always a whole picture, and is it always in the same place?
EACH_FRAME = """stage => new Promise(done => {
    const seen = [];
    const look = () => {
        const image = stage.querySelector('img'), box = image?.getBoundingClientRect();
        seen.push(image && image.complete && image.naturalWidth > 0
            ? [box.x, box.y, box.width, box.height].join(' ') : 'nothing');
        seen.length < 90 ? requestAnimationFrame(look) : done([...new Set(seen)]);
    };
    look();
})"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory, chromium) -> Iterator[tuple[Page, lab.Complaints]]:
    folder = tmp_path_factory.mktemp("stage")
    lab.notebook(folder, "stage.ipynb", CELL)
    with lab.jupyterlab(folder) as server, lab.page_in(chromium) as (page, complaints):
        lab.open_lesson(page, server, "stage.ipynb")
        lab.run_all(page)
        yield page, complaints


@pytest.fixture
def shown(opened) -> Locator:
    page, _complaints = opened
    stage = lab.stages(page).first
    lab.control(stage, "Reset").click()
    page.wait_for_timeout(300)
    return stage


@pytest.mark.parametrize("name", ENDS)
def test_a_number_typed_at_both_ends_and_between_gives_a_new_picture(shown, name):
    for _time in range(2):
        for number in ENDS[name]:
            before = lab.read(shown)
            after = lab.type_number(shown, name, number)
            assert after.alt
            assert after.source != before.source


def test_arrow_keys_move_a_number_and_its_slider(shown):
    handle = shown.locator(".noUi-handle").first
    before = handle.bounding_box()
    lab.press(shown, "Price", "ArrowUp", "ArrowUp")
    assert lab.control(shown, "Price").input_value() == "1.1"
    assert lab.control(shown, "Scenario code").input_value() == "price=1.1"
    assert handle.bounding_box()["x"] > before["x"] + 5


def test_the_slider_can_be_dragged(shown, opened):
    page, _complaints = opened
    box = shown.locator(".noUi-handle").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = lab.read(shown)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y, steps=6)
    page.mouse.up()
    lab.wait_for_change(shown, before)
    assert float(lab.control(shown, "Price").input_value()) > 1.0


def test_the_tab_key_reaches_every_control_and_nothing_without_a_name(shown, opened):
    page, _complaints = opened
    lab.control(shown, "Price").focus()
    reached = []
    for _step in range(20):
        name = page.evaluate(
            """() => {
                const it = document.activeElement, label = it.labels?.[0];
                if (!it.closest('.keys-stage')) return null;
                return (label?.innerText || it.ariaLabel || it.innerText || '').trim();
            }"""
        )
        if name is None:
            break
        reached.append(name)
        page.keyboard.press("Tab")
    assert "" not in reached
    assert set(CONTROLS) | {"Scenario code"} <= set(reached)


def test_a_pasted_code_and_a_preset_move_every_control(shown):
    before = lab.read(shown)
    code = lab.control(shown, "Scenario code")
    code.fill("price=1.2 weeks=52 loud=yes")
    code.press("Enter")
    before = lab.wait_for_change(shown, before)
    assert lab.control(shown, "Advertise").is_checked()
    assert lab.control(shown, "Horizon").input_value() == "52"
    lab.control(shown, "Preset").select_option("Dear")
    lab.wait_for_change(shown, before)
    assert lab.control(shown, "Price").input_value() == "1.3"


def test_what_cannot_be_computed_is_a_sentence_and_no_traceback(shown):
    lab.control(shown, "Shelf").select_option("broken")
    shown.get_by_role("alert").wait_for()
    assert "cannot be shown" in shown.get_by_role("alert").inner_text()
    assert "Traceback" not in shown.inner_text()


def test_the_data_open_and_follow(shown):
    lab.control(shown, "Show the data").click()
    shown.locator("table").wait_for()
    first = shown.locator("table").inner_text()
    lab.press(shown, "Price", "ArrowUp")
    assert shown.locator("table").inner_text() != first
    lab.control(shown, "Show the data").click()


def test_the_picture_neither_flickers_nor_jumps_while_a_key_is_held(shown, opened):
    page, _complaints = opened
    lab.control(shown, "Price").focus()
    handle = shown.element_handle()
    watching = page.evaluate_handle(f"stage => {{ window.seen = ({EACH_FRAME})(stage); }}", handle)
    for _press in range(8):
        page.keyboard.press("ArrowUp")
        page.wait_for_timeout(70)
    watching.dispose()
    places = page.evaluate("() => window.seen")
    assert len(places) == 1
    assert places != ["nothing"]


def test_axe_finds_nothing_serious(shown, opened):
    page, _complaints = opened
    assert lab.barriers(page, ".keys-stage") == []


def test_the_console_has_nothing_to_complain_of(shown, opened):
    _page, complaints = opened
    assert complaints.sentences == []


def test_the_same_explorer_works_in_voila(tmp_path, chromium):
    lab.notebook(tmp_path, "stage.ipynb", CELL)
    with lab.voila(tmp_path) as server, lab.page_in(chromium) as (page, complaints):
        lab.open_app(page, server, "stage.ipynb")
        stage = lab.stages(page).first
        lab.press(stage, "Price", "ArrowUp")
        assert lab.control(stage, "Scenario code").input_value() == "price=1.05"
        assert lab.barriers(page, ".keys-stage") == []
        assert complaints.ours() == []
