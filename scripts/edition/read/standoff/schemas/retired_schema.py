"""The records of ids that were withdrawn."""

from edition.read.standoff.schemas.data_record import DataRecord, Text, Version


class RetiredRecord(DataRecord):
    """One id of docs/data/retired.yaml."""

    id: Text
    successor: Text
    release: Version
