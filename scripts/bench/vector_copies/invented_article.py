"""An invented article whose blocks are cut to size, and copies of it that are wrong in chosen places."""

from dataclasses import dataclass, field, replace
from typing import Any

from edition.words.block_fingerprint import STEP, fingerprint, letters, plain

PROSE = """
Les horlogers de Vaumarin ne réparaient jamais une montre avant d’avoir interrogé celui qui la portait. Ils voulaient
savoir à quelle heure il mangeait, s’il dormait du côté du mur, et combien de fois par jour il doutait du temps qu’il
faisait. On trouvait ces questions indiscrètes ; on y répondait pourtant, parce que les montres revenaient justes.

Quand la vallée fut noyée, en automne, les ateliers montèrent sur la colline avec leurs enseignes et leurs chats. Un
inspecteur vint compter les établis, en trouva quarante, et repartit sans avoir compris lesquels servaient encore. Son
rapport dort aux archives du canton dans une chemise verte, que personne ne demande plus depuis longtemps.

Il reste de cette époque un vocabulaire étrange : chez nous, arriver en avance se dit boire la rosée, et le retard
s’appelle une ombre. Les enfants qui jouent au bord du lac crient encore ces mots sans penser aux cadrans. Une
institutrice les a notés dans un cahier à spirale, avec des dessins de ressorts et de petites flèches rouges.

Nous avons longtemps cru que ce cahier était perdu. Il servait à caler une armoire dans le logement du concierge, et
c’est un déménageur curieux qui l’a rendu à la bibliothèque, un soir de neige, contre un bol de soupe. La couverture
garde la marque ronde du pied. À l’intérieur, chaque page commence par une heure précise, comme un journal de bord, et
finit par un proverbe que l’institutrice disait avoir entendu le jour même à la fontaine.

Faut-il la croire ? Les proverbes se ressemblent trop, et plusieurs parlent de vapeur alors qu’aucune machine ne
fumait à Vaumarin. Mais les heures, elles, coïncident avec le passage des trains de la ligne basse, dont les horaires
nous sont connus par des affiches. Quelqu’un regardait donc bien quelque chose, depuis quelque part, et prenait garde
de l’écrire. Cette attention minuscule suffit à notre propos : elle montre une population qui mesurait tout, y compris
ce dont elle ne faisait rien, et qui trouvait dans cette mesure une manière de politesse envers les jours.
"""
"""Invented for the vectors."""

WORDS = PROSE.split()


@dataclass(frozen=True)
class Text:
    """Words of a block, and what is recorded of it; calls: words after which a note is called."""

    id: str
    words: str
    first: str
    last: str
    calls: tuple[str, ...] = ()

    @property
    def vector(self) -> dict[str, Any]:
        """Return the block as the vectors have it."""
        made = fingerprint(self.words)
        known = {
            "id": self.id,
            "passage": {"first": self.first, "last": self.last},
            "fingerprint": {name: getattr(made, name) for name in made.__slots__},
        }
        calls = [{"words": words, "occurrence": 1} for words in self.calls]
        return known | ({"calls": calls} if calls else {})

    @property
    def size(self) -> int:
        """Return how many plain letters there are."""
        return fingerprint(self.words).letters

    @property
    def samples(self) -> int:
        """Return how many samples there are."""
        return (self.size - 8) // STEP + 1


def cut(id_: str, begin: int, size: int, first: int = 8, last: int = 8) -> Text:
    """Return so many letters of the prose from one word on; first, last: how many letters of them are recorded."""
    words = " ".join(WORDS[begin:])
    words = words[: Worn(words).at(size - 1) + 1]
    opening, closing = Worn(words).at(first - 1) + 1, Worn(words).at(size - last)
    return Text(id_, words, words[:opening], words[closing:])


@dataclass(frozen=True)
class Worn:
    """A text with changes: from offset, to offset, what stands there instead."""

    text: str
    edits: tuple[tuple[int, int, str], ...] = field(default=())

    def at(self, letter: int) -> int:
        """Return the offset of a plain letter; of one that is behind the last, the end."""
        taken = letters(self.text)
        places = plain(taken).at
        return taken.raw[places[letter]] if letter < len(places) else len(self.text)

    def put(self, letter: int, words: str) -> "Worn":
        """Put words before a letter."""
        return self._with(self.at(letter), self.at(letter), words)

    def drop(self, begin: int, end: int, words: str = "") -> "Worn":
        """Put words in the place of the letters from one to before another."""
        return self._with(self.at(begin), self.at(end), words)

    def missed(self, *samples: int) -> "Worn":
        """Spoil a letter in some samples."""
        worn = self
        for sample in samples:
            at = self.at(sample * STEP + 4)
            worn = worn._with(at, at + 1, "w" if self.text[at] != "w" else "k")
        return worn

    def other(self, begin: int, end: int) -> "Worn":
        """Put as many other letters in the place of some, one word."""
        return self.drop(begin, end, "w" * (end - begin) + " ")

    def _with(self, start: int, end: int, words: str) -> "Worn":
        return replace(self, edits=(*self.edits, (start, end, words)))

    def __str__(self) -> str:
        pieces, place = [], 0
        for start, end, words in sorted(self.edits, key=lambda edit: edit[:2]):
            pieces += [self.text[place : max(place, start)], words]
            place = max(place, end)
        return "".join([*pieces, self.text[place:]])
