"""The record of docs/data/work.yaml to the work and the frame of its edition."""

from edition.model.edited_work import Person, Publication, Release, Rights, Witness, Work
from edition.read.standoff.data_schema import WorkRecord
from edition.words.ids import Id


def work_of(record: WorkRecord) -> Work:
    """Return the work of a record."""
    values = {name: getattr(record, name) for name in WorkRecord.model_fields}
    values |= {
        "authors": tuple(Person(**author.model_dump()) for author in record.authors),
        "publication": Publication(**record.publication.model_dump()),
        "witness": Witness(**record.witness.model_dump()),
        "release": Release(**record.release.model_dump()),
        "rights": Rights(**record.rights.model_dump()),
        "headings": tuple(map(Id, record.headings)),
    }
    return Work(**values)
