/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-leaflet.h"

#include <glib/gi18n-lib.h>

static const CrampLeaflet leaflets[CRAMP_N_LEAFLETS] = {
  [CRAMP_LEAFLET_ACS] = { "ACS", "Leg Cramps", N_ ("American Cancer Society"), N_ ("last revised 1 February 2020") },
  [CRAMP_LEAFLET_CN] = { "CN", "Leg Cramps", N_ ("CareNotes (IBM Watson Health)"), N_ ("updated 31 October 2022") },
  [CRAMP_LEAFLET_BMJ] = { "BMJ", "Leg cramps: what are they?", N_ ("BMJ Best Practice patient leaflet"),
                          N_ ("7 January 2021") },
  [CRAMP_LEAFLET_MC] = { "MC", "Night leg cramps", N_ ("Mayo Clinic"), N_ ("2 March 2023") },
  [CRAMP_LEAFLET_NF] = { "NF", "Nocturnal leg cramps", N_ ("Patient factsheet"), NULL },
};

/* The trials that may be named besides the leaflets (T1, T2). */
static const struct
{
  const char *key;
  const char *name;
  const char *citation;
} trials[] = {
  { "T1", "Hallegraeff 2012", "Hallegraeff et al. 2012, Journal of Physiotherapy 58:17-22" },
  { "T2", "Coppin 2005", "Coppin, Wicke, Little 2005, British Journal of General Practice 55:186-191" },
};

/**
 * cramp_leaflet_get:
 *
 * Returns: (transfer none): the leaflet
 */
const CrampLeaflet *
cramp_leaflet_get (CrampLeafletId id)
{
  g_return_val_if_fail (id < CRAMP_N_LEAFLETS, NULL);
  return &leaflets[id];
}

/**
 * cramp_leaflet_find:
 * @key: (nullable): as "ACS"
 *
 * Returns: (transfer none) (nullable): the leaflet called @key
 */
const CrampLeaflet *
cramp_leaflet_find (const char *key)
{
  for (guint i = 0; i < CRAMP_N_LEAFLETS; i++)
    if (g_strcmp0 (leaflets[i].key, key) == 0)
      return &leaflets[i];
  return NULL;
}

/**
 * cramp_leaflet_cite:
 *
 * Returns: (transfer full): the leaflet as it is named wherever one of its facts stands, translated
 */
char *
cramp_leaflet_cite (CrampLeafletId id)
{
  const CrampLeaflet *leaflet = cramp_leaflet_get (id);

  if (!leaflet->date)
    /* Translators: publisher and title of a leaflet. */
    return g_strdup_printf (_ ("%s, “%s”"), _ (leaflet->publisher), leaflet->title);
  /* Translators: publisher, title and date of a leaflet. */
  return g_strdup_printf (_ ("%s, “%s”, %s"), _ (leaflet->publisher), leaflet->title, _ (leaflet->date));
}

static char *
name_publisher (CrampLeafletId id)
{
  return g_strdup (_ (leaflets[id].publisher));
}

static char *
list (guint set, const char *separator, char *(*name) (CrampLeafletId id))
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < CRAMP_N_LEAFLETS; i++)
    if (set & (1u << i))
      {
        g_autofree char *text = name (i);

        g_string_append_printf (out, "%s%s", out->len ? separator : "", text);
      }
  return out->len ? g_string_free_and_steal (g_steal_pointer (&out)) : NULL;
}

/**
 * cramp_leaflets_cite:
 * @set: bits of #CrampLeafletId
 *
 * Returns: (transfer full) (nullable): all leaflets in @set, one a line; %NULL where there is none
 */
char *
cramp_leaflets_cite (guint set)
{
  return list (set, "\n", cramp_leaflet_cite);
}

/**
 * cramp_leaflets_publishers:
 * @set: bits of #CrampLeafletId
 *
 * Returns: (transfer full) (nullable): who publishes the leaflets in @set, in one line, where there is no room for
 *   more; %NULL where there is none
 */
char *
cramp_leaflets_publishers (guint set)
{
  /* Translators: what stands between the parts of a list within a line. */
  return list (set, C_ ("in a list", ", "), name_publisher);
}

/**
 * cramp_source_name:
 * @key: of a leaflet or a trial, as "ACS" or "T1"; any other stands for this program itself
 *
 * Returns: (transfer none): in a few words who says it, translated
 */
const char *
cramp_source_name (const char *key)
{
  const CrampLeaflet *leaflet = cramp_leaflet_find (key);

  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    if (g_str_equal (trials[i].key, key))
      return trials[i].name;
  return leaflet ? _ (leaflet->publisher) : _ ("From us");
}

/**
 * cramp_source_cite:
 * @key: as for cramp_source_name()
 *
 * Returns: (transfer full): the source as it is named wherever one of its facts stands, translated
 */
char *
cramp_source_cite (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    if (g_str_equal (trials[i].key, key))
      return g_strdup (trials[i].citation);
  for (guint i = 0; i < CRAMP_N_LEAFLETS; i++)
    if (g_str_equal (leaflets[i].key, key))
      return cramp_leaflet_cite (i);
  return g_strdup (_ ("Cramp Diary"));
}
