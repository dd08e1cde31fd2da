import numpy as np
import pandas as pd

from helpers import show

TABLE = pd.DataFrame(
    {"profit": [True, False, True], "shoppers": [True, True, False]},
    index=pd.Index(["robots", "speed", "adverts"], name="project"),
)


def test_the_headline_counts_what_all_and_what_some_choose():
    assert show.chosen(TABLE).headline == "1 of 3 are chosen by all, 3 by at least one."
    assert show.chosen(TABLE, headline="Two.").headline == "Two."


def test_the_words_and_the_table_say_who_chose_what():
    picture = show.chosen(TABLE)
    assert "profit chooses robots, adverts. shoppers chooses robots, speed." in picture.alt
    assert picture.table["shoppers"].tolist() == ["yes", "yes", ""]


def test_another_choice_moves_the_squares():
    chart = show.Chosen(TABLE)
    before = chart.pixels().copy()
    chart.move(TABLE.assign(profit=[False, True, False]))
    assert (chart.pixels() != before).any()
    assert np.ravel(chart.marks[0].get_ydata()).tolist() == [1]
