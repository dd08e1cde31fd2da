"""What Amazon sold and earned in its first years, as it was published."""

from __future__ import annotations

import pandas as pd

_FILINGS = "annual reports"
_LATER = "annual report 2010"
#: Year, net sales, net income (US$ million), how certain the row is, where it is from.
_ROWS = (
    (1995, 0.511, -0.303, "sales certain; loss from memory", _FILINGS),
    (1996, 15.7, -5.8, "certain; later restated to a loss of about 6.2", _FILINGS),
    (
        1997,
        147.8,
        -31.0,
        "sales certain; loss as restated, from memory; first told as 27.6",
        _FILINGS,
    ),
    (1998, 609.8, -124.5, "sales certain; loss from memory", _FILINGS),
    (1999, 1_639.8, -720.0, "certain", _FILINGS),
    (2000, 2_762.0, -1_411.3, "certain", _FILINGS),
    (2001, 3_122.4, -567.3, "certain", _FILINGS),
    (2002, 3_932.9, -149.1, "certain", _FILINGS),
    (2003, 5_263.7, 35.3, "sales certain; income from memory", _FILINGS),
    (2004, 6_921.0, 588.5, "fairly certain; a tax asset of 244 is in it", _FILINGS),
    (2005, 8_490.0, 359.0, "fairly certain; 333 before a change of method", _FILINGS),
    (2006, 10_711.0, 190.0, "certain", _LATER),
    (2007, 14_835.0, 476.0, "certain", _LATER),
    (2008, 19_166.0, 645.0, "certain", _LATER),
    (2009, 24_509.0, 902.0, "certain", _LATER),
    (2010, 34_204.0, 1_152.0, "certain", _LATER),
)


def amazon_accounts() -> pd.DataFrame:
    """What Amazon sold and earned from 1995 to 2010, and how certain each row is.

    Returns: a row a year; net_sales and net_income in US$ million (calendar years, US accounting
    rules), certainty in words, source.
    Source: Amazon.com's annual reports (Form 10-K), seen in excerpts.

    >>> sums = amazon_accounts().set_index("year")["net_income"].cumsum()
    >>> sums.round(1).loc[[2002, 2009]].tolist()
    [-3009.3, 186.5]
    """
    columns = ["year", "net_sales", "net_income", "certainty", "source"]
    return pd.DataFrame(list(_ROWS), columns=columns)
