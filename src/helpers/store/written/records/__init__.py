"""Records: the tables that the store's managers have. Nothing in them is hidden knowledge."""

from helpers.store.written.records import (
    abroad,
    channels,
    financials,
    goods,
    ordering,
    service_calls,
    shoppers,
    staffing,
    toys,
    trials,
)

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
        channels.TOUCHPOINTS,
        channels.CAMPAIGNS,
        channels.REGIONS_TABLE,
        financials.FINANCIALS,
        service_calls.SERVICE_CALLS,
        abroad.TABLE_OF_MARKETS,
        abroad.PILOTS,
        abroad.FIRST_BUYERS,
        abroad.PAST_ENTRIES,
        staffing.EMPLOYEES,
        staffing.REVIEWS,
        toys.TOYS,
        toys.TOY_CHOICES,
        toys.TOY_ORDERS,
    )
}
"""Every record table by its name. A table more is a line here."""
