import re
from base64 import b64decode

import pandas as pd
import pytest

from helpers import show
from tests.show.charts import Profit, profit


def picture():
    return Profit(profit(1.0)).picture()


def test_the_page_has_the_headline_the_words_and_the_picture():
    html = picture()._repr_html_()
    assert "Long run earns most at a price of 1.1" in html
    assert re.search(r'<img [^>]*alt="Two lines[^"]*1\.1[^"]*"', html)
    source = re.search(r'src="data:image/png;base64,([^"]+)"', html)
    assert source is not None
    assert b64decode(source[1]).startswith(b"\x89PNG")


def test_the_data_are_folded_below_the_picture():
    html = picture()._repr_html_()
    assert "<summary" in html
    assert "Show the data" in html
    assert html.count("<tr>") == len(picture().table) + 1


def test_words_that_look_like_html_stay_words():
    figure = Profit(profit(1.0)).figure
    shown = show.Picture(figure, "<b>&", '"quoted" <i>', pd.DataFrame({"<u>": ["<s>"]}))
    html = shown._repr_html_()
    assert not re.search(r"<(b|i|u|s)>", html)
    assert 'alt="&quot;quoted&quot; &lt;i&gt;"' in html


def test_a_front_end_without_html_gets_the_same_in_words():
    bundle = picture()._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
    assert bundle["text/plain"] == f"{picture().headline}\n{picture().alt}"


@pytest.mark.parametrize(("ending", "start"), [(".png", b"\x89PNG"), (".svg", b"<?xml")])
def test_it_saves_as_a_picture_with_its_headline(tmp_path, ending, start):
    path = picture().save(tmp_path / f"profit{ending}")
    assert path.read_bytes().startswith(start)
    assert picture().headline.encode() in path.read_bytes()


def test_it_saves_its_table_for_a_spreadsheet(tmp_path):
    path = picture().save(tmp_path / "profit.csv")
    pd.testing.assert_frame_equal(pd.read_csv(path), picture().table, check_exact=False)


def test_another_ending_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(ValueError, match=r"\.png, \.svg or \.csv.*profit\.pdf"):
        picture().save(tmp_path / "profit.pdf")


def test_a_picture_of_a_chart_that_moved_on_stays_as_it_was():
    chart = Profit(profit(1.0))
    early = chart.picture()
    chart.move(profit(1.3))
    assert early.headline == picture().headline
    assert early.png() == picture().png()


def test_drawing_leaves_no_pyplot_figure_behind():
    import matplotlib.pyplot as plt

    before = plt.get_fignums()
    picture()._repr_html_()
    assert plt.get_fignums() == before


def test_records_show_the_first_rows_and_what_columns_mean():
    table = pd.DataFrame({"order_id": range(10), "value": 12.5, "paid": True})
    html = show.records(
        table, rows=4, caption="Orders", meanings={"value": "Dollars"}
    )._repr_html_()
    assert html.count("<tr>") == 5
    assert '<abbr title="Dollars"' in html
    assert "12.50" in html
    assert "The first 4 of 10 rows." in html


def test_records_of_no_rows_are_refused_with_a_sentence():
    with pytest.raises(ValueError, match="rows is 0"):
        show.records(pd.DataFrame({"a": [1]}), rows=0)


def test_records_know_the_meanings_a_table_carries():
    table = pd.DataFrame({"week": [1]})
    table.attrs["meanings"] = {"week": "0 to 103"}
    assert "0 to 103" in show.records(table)._repr_html_()
