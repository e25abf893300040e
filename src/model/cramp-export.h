/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

typedef enum
{
  CRAMP_EXPORT_FHIR,
  CRAMP_EXPORT_NIGHTS,
  CRAMP_EXPORT_DOSES,
  CRAMP_EXPORT_CRAMPS,
  CRAMP_EXPORT_DIARY,
  CRAMP_N_EXPORTS,
} CrampExportKind;

/**
 * CrampExport:
 * @kind: what is to be written
 * @from: first day wanted, %CRAMP_DAY_UNSET for all; a whole diary has no bounds
 * @to: last one
 * @person_only: of a whole diary, whether only the person shown
 * @with_name: of FHIR, whether with the person's name
 *
 * What is to be written, and how.
 */
typedef struct
{
  CrampExportKind kind;
  int from;
  int to;
  gboolean person_only;
  gboolean with_name;
} CrampExport;

const char *cramp_export_ending (CrampExportKind kind);
CrampExportKind cramp_export_kind_of (const char *path);
char *cramp_export_write (CrampDiary *diary, const CrampExport *how, gsize *length, GError **error);

G_END_DECLS
