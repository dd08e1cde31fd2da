"""A drawn canvas as a PNG, several times faster than the usual way.

A chart is flat colours and words that return, so no filter and the lightest compression do: the
encoder spends its time on nothing else.
Source: W3C, Portable Network Graphics, third edition (2025), sections 5, 9 and 11.
"""

import struct
import zlib

import numpy as np

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UNFILTERED = 0
_EIGHT_BITS, _WITH_ALPHA = 8, 6


def encode(pixels: np.ndarray) -> bytes:
    """The PNG file of a picture given as rows x columns x (red, green, blue, alpha)."""
    height, width, channels = pixels.shape
    rows = np.empty((height, 1 + channels * width), np.uint8)
    rows[:, 0] = _UNFILTERED
    rows[:, 1:] = pixels.reshape(height, channels * width)
    header = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _WITH_ALPHA, 0, 0, 0)
    body = zlib.compress(rows.data, level=1)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", body), _chunk(b"IEND", b""))
    return _SIGNATURE + b"".join(chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
