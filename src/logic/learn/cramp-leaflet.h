/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The leaflets that the facts come from. */
typedef enum
{
  CRAMP_LEAFLET_ACS,
  CRAMP_LEAFLET_CN,
  CRAMP_LEAFLET_BMJ,
  CRAMP_LEAFLET_MC,
  CRAMP_LEAFLET_NF,
  CRAMP_N_LEAFLETS,
} CrampLeafletId;

/* The key of a source that is no leaflet: what this program says itself. */
#define CRAMP_SOURCE_OURS "ours"

/* Sets of leaflets, for tables. */
#define CRAMP_LEAFLET_BIT(id) (1u << CRAMP_LEAFLET_##id)

/**
 * CrampLeaflet:
 * @key: as the sources' rows call it
 * @title: its title, which is never translated
 * @publisher: untranslated name of who wrote it
 * @date: untranslated date as it stands on it, %NULL where it has none
 *
 * One of the leaflets.
 */
typedef struct
{
  const char *key;
  const char *title;
  const char *publisher;
  const char *date;
} CrampLeaflet;

const CrampLeaflet *cramp_leaflet_get (CrampLeafletId id);
const CrampLeaflet *cramp_leaflet_find (const char *key);
char *cramp_leaflet_cite (CrampLeafletId id);
char *cramp_leaflets_cite (guint leaflets);
char *cramp_leaflets_publishers (guint leaflets);

const char *cramp_source_name (const char *key);
char *cramp_source_cite (const char *key);

G_END_DECLS
