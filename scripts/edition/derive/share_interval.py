"""What a share in a sample says of the whole."""

from math import sqrt

_Z = 1.959963984540054
"""Of the normal distribution, for 95 per cent."""


def share_interval(hits: int, tried: int) -> tuple[float, float]:
    """Return between which shares that of the whole lies with 95 per cent confidence, by E. B. Wilson's score (1927).

    >>> [round(share, 3) for share in share_interval(8, 10)]
    [0.49, 0.943]
    """
    share, spread = hits / tried, _Z**2 / tried
    middle = share + spread / 2
    half = _Z * sqrt(share * (1 - share) / tried + spread / tried / 4)
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))
