#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: cramp-fields | make-schema.py >data/format/diary.schema.json

Makes the JSON Schema of the diary format from the program's tables of fields, so that the two can't differ. A test
compares the result with the file in the tree: what changes the format is seen in it.
"""

import json
import sys

HEAD = {
    "uuid": {"$ref": "#/$defs/uuid"},
    "person": {"$ref": "#/$defs/uuid", "description": "whose it is: one of the persons of this file"},
    "updated_at": {"$ref": "#/$defs/change", "description": "when it was last changed; the later version wins"},
}
DEFS = {
    "uuid": {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
    "change": {
        "description": "a moment of change, UTC, in microseconds",
        "type": "string",
        "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$",
    },
    "time": {
        "description": "UTC, in seconds",
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
    },
    "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}


def values(field):
    return {"enum": field["values"]}


def number(name):
    def schema(field):
        if "range" in field:
            return {"type": name, "minimum": field["range"][0], "maximum": field["range"][1]}
        return {"type": name}
    return schema


KINDS = {
    "text": lambda field: {"type": "string"},
    "int": number("integer"),
    "real": number("number"),
    "time": lambda field: {"$ref": "#/$defs/time"},
    "day": lambda field: {"$ref": "#/$defs/day"},
    "term": values,
    "set": lambda field: {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": field["terms"]}},
    "marks": lambda field: {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {term: values(field) for term in field["terms"]},
    },
    "list": lambda field: {"type": "array", "minItems": 1, "items": fields_of(field["child"])},
}


def fields_of(type_, head=None):
    """The schema of a living record, or of a child where there is no head."""
    properties, required = dict(head or {}), list(head or {})
    for field in type_["fields"]:
        if field["local"]:
            continue
        schema = KINDS[field["kind"]](field)
        if field["label"]:
            schema = {"description": field["label"], **schema}
        properties[field["name"]] = schema
        if field["required"]:
            required.append(field["name"])
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


def deleted(head):
    properties = {**head, "deleted_at": {"$ref": "#/$defs/change"}}
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}


def record(type_):
    head = {name: schema for name, schema in HEAD.items() if type_["name"] != "person" or name != "person"}
    return {
        "description": type_["label"],
        "if": {"required": ["deleted_at"]},
        "then": deleted(head),
        "else": fields_of(type_, head),
    }


def main():
    tables = json.load(sys.stdin)
    names = [type_["name"] for type_ in tables["types"]]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://crampdiary.github.io/format/{tables['version']}/diary.schema.json",
        "$comment": "SPDX-FileCopyrightText: Cramp Diary contributors; SPDX-License-Identifier: GPL-3.0-or-later. "
        "Made by tests/format/make-schema.py.",
        "title": "A diary of leg cramps",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version"],
        "properties": {
            "format": {"const": tables["format"]},
            "version": {"const": tables["version"]},
            "exported_at": {"$ref": "#/$defs/change"},
            **{name: {"type": "array", "items": {"$ref": f"#/$defs/{name}_record"}} for name in names},
        },
        "$defs": {**DEFS, **{f"{type_['name']}_record": record(type_) for type_ in tables["types"]}},
    }
    json.dump(schema, sys.stdout, ensure_ascii=False, indent=1)
    print()


main()
