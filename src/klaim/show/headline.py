"""What a reading is headed by."""

from klaim.model.reading import Reading


def headline(reading: Reading) -> str:
    """The report's title, or the first of its lines."""
    if reading.report.title:
        return reading.report.title
    aside = {span.start for span in reading.furniture}
    start = 0
    for line in reading.report.text.split("\n"):
        if line.strip() and start not in aside:
            return line.strip()
        start += len(line) + 1
    return ""
