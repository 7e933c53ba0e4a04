"""The quarterly report in words: its rows, its chart, its paper and its file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.register.listing import (
    Listing,
    ListingBar,
    ListingChart,
    ListingColumn,
    ListingLanguage,
    ListingTable,
)
from desk.register.quarter import Quarter
from desk.register.report import QuarterReport, ReportLine
from desk.window.formats import Formats, capital
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row of the table: what was counted, and its figure for each month and the quarter.

    `strong`: a sum of money, which stands out.
    """

    name: str
    cells: tuple[str, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ReportBars:
    """A chart: for each month one bar of each series. `sentence` tells it to those who listen."""

    title: str
    series: tuple[str, ...]
    months: tuple[str, ...]
    values: tuple[tuple[int, ...], ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What the page shows of a report."""

    place: str
    heads: tuple[str, ...]
    rows: tuple[ReportRow, ...]
    charts: tuple[ReportBars, ...]
    invoice: str
    invoice_more: str
    to_date: str


def quarter_name(quarter: Quarter) -> str:
    """“Kvartal 4 2026”."""
    return tr("Quarter {number} {year}").format(number=quarter.number, year=quarter.year)


def money(ore: int, formats: Formats) -> str:
    """“12,40 kr”, with thin groups of three as Swedish writes them."""
    crowns, rest = divmod(ore, 100)
    groups = f"{crowns:,}".replace(",", "\u00a0" if formats.language == "sv" else ",")
    comma = "," if formats.language == "sv" else "."
    return f"{groups}{comma}{rest:02d}\u00a0kr"


def count(number: int, formats: Formats) -> str:
    """“1 200”."""
    return f"{number:,}".replace(",", "\u00a0" if formats.language == "sv" else ",")


def report_words(report: QuarterReport, formats: Formats, region: str) -> ReportWords:
    """The report as the page shows it."""
    months = tuple(month_name(line.first, formats) for line in report.lines)
    lines = (*report.lines, report.total)
    return ReportWords(
        place=" · ".join(filter(None, (report.unit_name, report.provider))),
        heads=(*months, tr("The quarter")),
        rows=_rows(report, lines, formats),
        charts=_charts(report, months),
        invoice=_invoice(report, formats),
        invoice_more=_invoice_more(report, region),
        to_date=_to_date(report, formats),
    )


def month_name(first: date, formats: Formats) -> str:
    """“Oktober”."""
    return capital(formats.month(first))


def _rows(
    report: QuarterReport, lines: tuple[ReportLine, ...], formats: Formats
) -> tuple[ReportRow, ...]:
    names = (
        (tr("Yes to sms"), "given"),
        (tr("No to sms"), "refused"),
        (tr("Taken back"), "withdrawn"),
        (tr("Planned sms"), "messages"),
        (tr("Parts"), "parts"),
    )
    rows = [
        ReportRow(words, tuple(count(getattr(line, field), formats) for line in lines))
        for words, field in names
    ]
    if report.price_ore is not None:
        costs = [report.highest_ore(line) or 0 for line in lines]
        cells = tuple(money(ore, formats) for ore in costs)
        rows.append(ReportRow(tr("Cost at most"), cells, strong=True))
    return tuple(rows)


def _charts(report: QuarterReport, months: tuple[str, ...]) -> tuple[ReportBars, ...]:
    answers = (tr("Yes"), tr("No"), tr("Taken back"))
    sent = (tr("Planned sms"), tr("Parts"))
    return (
        _bars(
            tr("Answers"),
            answers,
            months,
            tuple((one.given, one.refused, one.withdrawn) for one in report.lines),
        ),
        _bars(
            tr("Messages"), sent, months, tuple((one.messages, one.parts) for one in report.lines)
        ),
    )


def _bars(
    title: str,
    series: tuple[str, ...],
    months: tuple[str, ...],
    values: tuple[tuple[int, ...], ...],
) -> ReportBars:
    told = [
        f"{month}: " + ", ".join(f"{name} {value}" for name, value in zip(series, own, strict=True))
        for month, own in zip(months, values, strict=True)
    ]
    return ReportBars(title, series, months, values, ". ".join(told) + ".")


def _invoice(report: QuarterReport, formats: Formats) -> str:
    """The basis of the quarterly invoice (facts.md §3): parts times the highest price."""
    if report.price_ore is None:
        return ""
    return tr("{parts} parts at {price} öre at most: {sum} at most, excluding VAT.").format(
        parts=count(report.total.parts, formats),
        price=report.price_ore,
        sum=money(report.highest_ore(report.total) or 0, formats),
    )


def _invoice_more(report: QuarterReport, region: str) -> str:
    if report.price_ore is None:
        return tr("No price is known for this record system.")
    return tr("{region} bills each quarter by what was really sent.").format(region=region)


def _to_date(report: QuarterReport, formats: Formats) -> str:
    if not report.days_decided:
        return tr("No messages are counted: nobody has decided how long before a visit they go.")
    if not report.to_date:
        return ""
    day = formats.day(report.made_on, report.made_on)
    return tr(
        "The quarter is not over. Answers are counted up to {day}, messages with what is booked."
    ).format(day=day)


def report_listing(
    report: QuarterReport, words: ReportWords, formats: Formats, made_by: str
) -> Listing:
    """The report as it is put on paper."""
    language: ListingLanguage = "sv" if formats.language == "sv" else "en"
    name = quarter_name(report.quarter)
    facts = [
        (tr("Unit"), report.unit_name),
        (tr("Quarter"), name),
        (tr("Made"), f"{formats.plain_day(report.made_on)}, {made_by}"),
    ]
    if words.invoice:
        facts.append((tr("Basis of the invoice"), f"{words.invoice} {words.invoice_more}"))
    heads = (
        ListingColumn(tr("What"), 4, head=True),
        *(ListingColumn(head, 2, number=True) for head in words.heads),
    )
    rows = tuple((row.name, *row.cells) for row in words.rows)
    table = ListingTable(tr("By month"), heads, rows)
    return Listing(
        title=tr("Quarterly report: {quarter}").format(quarter=name),
        language=language,
        lead=tuple(filter(None, (words.to_date,))),
        facts=tuple(facts),
        parts=(table, *(_paper_chart(chart) for chart in words.charts)),
        end=(tr("What was entered by mistake and taken away is not counted."),),
        foot=tr("Quarterly report"),
    )


def _paper_chart(chart: ReportBars) -> ListingChart:
    bars = tuple(
        ListingBar(f"{month}: {name}", value, str(value))
        for month, own in zip(chart.months, chart.values, strict=True)
        for name, value in zip(chart.series, own, strict=True)
    )
    return ListingChart(chart.title, chart.sentence, bars)


def report_rows(report: QuarterReport, words: ReportWords) -> list[list[str]]:
    """The report for a spreadsheet: plain figures, and öre as crowns with a comma."""
    names = (
        tr("Unit"),
        tr("Month"),
        tr("Yes to sms"),
        tr("No to sms"),
        tr("Taken back"),
        tr("Planned sms"),
        tr("Parts"),
        tr("Cost at most, kr excluding VAT"),
    )
    rows = [list(names)]
    for head, line in zip(words.heads, (*report.lines, report.total), strict=True):
        ore = report.highest_ore(line)
        cost = "" if ore is None else f"{ore // 100},{ore % 100:02d}"
        figures = (line.given, line.refused, line.withdrawn, line.messages, line.parts)
        rows.append([report.unit_name, head, *map(str, figures), cost])
    return rows
