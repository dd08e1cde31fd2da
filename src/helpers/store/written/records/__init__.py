"""Records: the tables that the store's managers have. Nothing in them is hidden knowledge."""

from helpers.store.written.records import financials, goods, ordering, shoppers, staffing, trials

RECORDS = {
    table.name: table
    for table in (
        shoppers.CUSTOMERS,
        goods.PRODUCTS,
        goods.PAST_BASKETS,
        shoppers.SESSIONS,
        shoppers.IMPRESSIONS,
        ordering.ORDERS,
        ordering.ORDER_LINES,
        ordering.RETURNS,
        ordering.CONTACTS,
        trials.MESSAGES,
        trials.EXPERIMENTS,
        financials.FINANCIALS,
        staffing.EMPLOYEES,
        staffing.REVIEWS,
    )
}
"""Every record table by its name. A table more is a line here."""
