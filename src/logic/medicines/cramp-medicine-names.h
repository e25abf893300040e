/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampMedicineGroup:
 * @id: its name in the data file
 * @label: what the leaflets call it, translated
 * @row: row of the sources, as "M5"
 * @leaflets: (array zero-terminated=1): keys of the leaflets that name it
 * @names: (array zero-terminated=1): case folded substances, classes and brand names
 *
 * A substance or class of medicines that a leaflet names in connection with cramps.
 */
typedef struct
{
  char *id;
  char *label;
  char *row;
  char **leaflets;
  char **names;
} CrampMedicineGroup;

GPtrArray *cramp_medicine_groups_parse (GBytes *xml, GError **error);
const CrampMedicineGroup *cramp_medicine_groups_find (GPtrArray *groups, const char *medicine_name);

G_END_DECLS
