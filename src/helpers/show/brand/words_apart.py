"""Names beside points, put where they do not cover one another."""

import numpy as np

SIDES = (
    (1, 0), (-1, 0), (0, 1), (0, -1), (1, 0.6), (1, -0.6), (-1, 0.6), (-1, -0.6),
    (0.5, 1), (-0.5, 1), (0.5, -1), (-0.5, -1), (1, 1), (-1, 1), (1, -1), (-1, -1),
    (1, 2), (-1, 2), (1, -2), (-1, -2), (0, 2), (0, -2),
)  # fmt: skip
"""Where a name may stand beside its point: right, left, above, below, and askew."""


def apart(
    points: np.ndarray,
    widths: np.ndarray,
    height: float,
    gap: float,
    box: tuple[float, float, float],
) -> np.ndarray:
    """Return the centre of each point's name, the first names first served.

    Parameters: points (n by 2, in inches from the panel's centre), widths (of the names), height
    (of a line), gap (from a point), box (how far the panel reaches to each side, up
    and down).

    >>> apart(np.zeros((1, 2)), np.array([1.0]), 0.2, 0.1, (5, 5, 5)).round(2).tolist()
    [[0.6, 0.0]]
    """
    placed = np.empty((0, 4))
    dots = np.column_stack([points, np.full((len(points), 2), gap * 0.8)])
    centres = np.empty_like(points)
    for number, (point, width) in enumerate(zip(points, widths, strict=True)):
        half = np.array([width / 2, height / 2])
        tries = np.array([point + side * (half + gap) for side in np.array(SIDES)])
        boxes = np.column_stack([tries, np.tile(half, (len(tries), 1))])
        others = np.delete(dots, number, axis=0)
        cost = 3 * _covered(boxes, placed) + 2 * _covered(boxes, others) + 9 * _out(boxes, box)
        best = int((cost + 0.01 * np.arange(len(tries))).argmin())
        centres[number] = tries[best]
        placed = np.vstack([placed, boxes[best]])
    return centres


def _covered(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """How many of the others each box covers: boxes are centre and half width and height."""
    gaps = np.abs(boxes[:, None, :2] - others[None, :, :2])
    touch = (gaps < boxes[:, None, 2:] + others[None, :, 2:]).all(axis=2)
    return touch.sum(axis=1)


def _out(boxes: np.ndarray, box: tuple[float, float, float]) -> np.ndarray:
    side, up, down = box
    (across, height), half = boxes[:, :2].T, boxes[:, 2:].T
    over, under = height + half[1] > up, height - half[1] < -down
    return np.asarray((np.abs(across) + half[0] > side) | over | under)
