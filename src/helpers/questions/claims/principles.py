"""The nine principles: lesson, claim, prediction, what it counts, where the principle fails."""

from helpers.words import _


def table() -> tuple[tuple[str, str, str, str, str], ...]:
    """Return a line for each principle."""
    return (
        (
            "16",
            _("Everybody who joins is customer-centric: hire for it."),
            "16.1",
            _("Correlation of score and rating among those hired by lot"),
            _("Everybody is hired, nearly all are suitable, or all think alike."),
        ),
        (
            "17",
            _("Customers stay until somebody serves them better."),
            "17.1",
            _("Customers of a year who buy again in the next quarter"),
            _("Leaving is made hard: people stay, served worse."),
        ),
        (
            "18",
            _("Customers are never satisfied, and their expectations rise."),
            "18.1",
            _("Satisfaction that is left of an improvement after a year"),
            _("Nobody gets used to it: one step lasts."),
        ),
        (
            "19",
            _("The mission is the most customer-centric company."),
            "19.1",
            _("Projects of twelve that both missions choose"),
            _("The profit floor binds, or both choose the same list: words explain nothing."),
        ),
        (
            "20",
            _("Everything starts from the customer and ends there."),
            "20.1",
            _("Share of the gained visits that come around the loop"),
            _("One link is near zero or full: pushing elsewhere does nothing."),
        ),
        (
            "21",
            _("Every area of the company serves the customer."),
            "21.1",
            _("Share of the tie between happy staff and sales that is cause"),
            _("The programme costs more than the end of the chain brings."),
        ),
        (
            "22",
            _("The best service for the best customers."),
            "22.2",
            _("Who should wait least, if a fifth can go first"),
            _("Customers are worth much the same, or nobody can tell who is worth more."),
        ),
        (
            "23",
            _("Some customers cost money and can be let go."),
            "23.1",
            _("Next year's profit without the full-cost losers"),
            _("Overhead stays, last year was bad luck, a fee repairs it, or others leave too."),
        ),
        (
            "24",
            _("A good strategy leaves some customers unsatisfied."),
            "24.1",
            _("Change of buyers when the store leaves the middle for the quick"),
            _("Tastes are close together: the middle pleases nearly everybody."),
        ),
    )
