"""What a spec says, as frozen values: no files, no drawing."""

from bagan.chart.model.annexes import (
    Bagan,
    Kertas,
    Keterangan,
    Lampiran,
    Lewati,
    Margin,
    Panah,
)
from bagan.chart.model.arranger import Arranger
from bagan.chart.model.chart import (
    BRANCH_PARTS,
    Area,
    Branch,
    Chart,
    Link,
    Mark,
    Node,
    drawn_areas,
)
from bagan.chart.model.citation import (
    ORDINALS,
    Citation,
    CitationError,
    cardinal,
    parse_citation,
)
from bagan.chart.model.citation_several import cited_places
from bagan.chart.model.dates import written_date
from bagan.chart.model.expansion import ENTRY, NO_NUMBER, expand
from bagan.chart.model.expression import ExpressionError, parse_expression
from bagan.chart.model.instruments import (
    HEAD_OF_REGION,
    JENIS_EXAMPLES,
    JENIS_PATTERN,
    REGION_OF_OFFICE,
    JenisPeraturan,
    instrument_name,
    is_instrument,
    is_number,
    is_plain_number,
    is_region_of,
    is_regulation,
    needs_year,
    number_words,
    office_of,
    region_word,
)
from bagan.chart.model.items import NAME_LIMIT, Based, Item, Terima, slug
from bagan.chart.model.kinds import (
    KINDS_BY_CATEGORY,
    PERANGKAT_DAERAH,
    Jenis,
    Kind,
    Status,
    kind_of_name,
)
from bagan.chart.model.naming import Sameness, name_key, plain_name, sameness
from bagan.chart.model.numbering import (
    cite,
    letter,
    letter_number,
    level_below,
    roman,
    roman_number,
)
from bagan.chart.model.organisation import Basis, Entry, Line, Organisation
from bagan.chart.model.partition import split
from bagan.chart.model.people import Anggota, AnggotaTim
from bagan.chart.model.regency import Regency
from bagan.chart.model.regulation import Penetapan, Peraturan
from bagan.chart.model.selection import REFERENCE_MARK, select
from bagan.chart.model.sheet_parts import Part, numbered
from bagan.chart.model.suggestion import did_you_mean
from bagan.chart.model.units import Asal, Butir, Daftar, Garis, Hubungan, Kelompok, Unit, Unsur
from bagan.chart.model.villages import VILLAGE, VILLAGE_HEAD, VILLAGES
from bagan.chart.model.visible import JENIS_WORDS, drawn_lines, shown_ids, skipped_lines

__all__ = [
    "Anggota",
    "AnggotaTim",
    "Area",
    "Arranger",
    "Asal",
    "Bagan",
    "Based",
    "Basis",
    "BRANCH_PARTS",
    "Branch",
    "Butir",
    "Chart",
    "Citation",
    "CitationError",
    "Daftar",
    "ENTRY",
    "Entry",
    "ExpressionError",
    "Garis",
    "Hubungan",
    "Item",
    "HEAD_OF_REGION",
    "JENIS_EXAMPLES",
    "JENIS_PATTERN",
    "REGION_OF_OFFICE",
    "JENIS_WORDS",
    "VILLAGE",
    "VILLAGES",
    "VILLAGE_HEAD",
    "Jenis",
    "JenisPeraturan",
    "KINDS_BY_CATEGORY",
    "Kelompok",
    "Kertas",
    "Margin",
    "Keterangan",
    "Kind",
    "Lampiran",
    "Lewati",
    "Line",
    "Link",
    "Mark",
    "NAME_LIMIT",
    "NO_NUMBER",
    "Node",
    "ORDINALS",
    "Organisation",
    "PERANGKAT_DAERAH",
    "Panah",
    "Part",
    "Penetapan",
    "Peraturan",
    "REFERENCE_MARK",
    "Regency",
    "Status",
    "Terima",
    "Unit",
    "Unsur",
    "cardinal",
    "cite",
    "cited_places",
    "did_you_mean",
    "drawn_areas",
    "drawn_lines",
    "expand",
    "instrument_name",
    "is_instrument",
    "is_number",
    "is_plain_number",
    "is_region_of",
    "is_regulation",
    "office_of",
    "region_word",
    "kind_of_name",
    "letter",
    "letter_number",
    "level_below",
    "Sameness",
    "name_key",
    "plain_name",
    "sameness",
    "needs_year",
    "number_words",
    "parse_citation",
    "parse_expression",
    "numbered",
    "split",
    "select",
    "shown_ids",
    "written_date",
    "skipped_lines",
    "slug",
    "roman",
    "roman_number",
]
