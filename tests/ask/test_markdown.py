"""The Markdown of a question."""

from helpers.ask.markdown import as_html


def test_money_stars_and_signs_stay_as_they_are() -> None:
    assert as_html("$40 * 2 < 3 * $30 & more") == "<p>$40 * 2 &lt; 3 * $30 &amp; more</p>"


def test_bold_italics_code_and_links_are_shown() -> None:
    shown = as_html("**b** *i* `a*b*c` [here](07-mind.ipynb)")
    assert "<strong>b</strong> <em>i</em> <code>a*b*c</code>" in shown
    assert '<a href="07-mind.ipynb">here</a>' in shown


def test_a_link_cannot_carry_a_script() -> None:
    assert "<a" not in as_html("[x](javascript:alert(1))")


def test_html_is_shown_and_not_run() -> None:
    assert as_html("<img src=x onerror=y>") == "<p>&lt;img src=x onerror=y&gt;</p>"
    assert "<a" not in as_html('[x](https://a"onclick=b)')


def test_lists_and_tables_are_shown() -> None:
    assert as_html("- one\n- two") == "<ul><li>one</li><li>two</li></ul>"
    table = as_html("| a | b |\n|---|---|\n| 1 | 2 |")
    assert '<th scope="col">a</th>' in table
    assert "<td>1</td><td>2</td>" in table
