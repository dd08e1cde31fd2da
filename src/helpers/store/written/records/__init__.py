"""Records: the tables that the store's managers have. Nothing in them is hidden knowledge."""

from helpers.store.written.records import (
    abroad,
    brand,
    channels,
    financials,
    goods,
    order_teams,
    ordering,
    relations,
    service_calls,
    shoppers,
    staffing,
    team_hours,
    trials,
    venture_book,
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
        order_teams.SKILL_TESTS,
        order_teams.TEAM_ORDERS,
        team_hours.TEAM_WEEKS,
        venture_book.VENTURE_WEEKS,
        relations.SURVEYS,
        relations.REFERRALS,
        relations.INVITATIONS,
        brand.BRAND_TRACKING,
        brand.BRAND_AWARENESS,
        brand.BRAND_CHOICES,
    )
}
"""Every record table by its name. A table more is a line here."""
