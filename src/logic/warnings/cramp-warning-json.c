/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-json.h"

#include <json-glib/json-glib.h>

#include "cramp-day.h"

static void
add_term (JsonBuilder *builder, const char *member, const CrampVocabulary *terms, guint value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, cramp_vocabulary_key (terms, value));
}

static void
add_time (JsonBuilder *builder, const char *member, gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time);
  g_autofree char *text = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

/* Each once, in the order in which they set the warning off. */
static void
add_entries (JsonBuilder *builder, const CrampWarning *warning)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < warning->causes->len; i++)
    {
      const CrampWarningCause *cause = g_ptr_array_index (warning->causes, i);

      if (cause->entry && g_hash_table_add (told, cause->entry))
        json_builder_add_string_value (builder, cause->entry);
    }
  json_builder_end_array (builder);
}

static void
add_acknowledged (JsonBuilder *builder, const CrampWarning *warning)
{
  g_autofree char *day = NULL;

  if (warning->acknowledged == CRAMP_ACKNOWLEDGED_NO)
    return;
  day = cramp_day_to_string (warning->acknowledged_on);
  json_builder_set_member_name (builder, "acknowledged");
  json_builder_begin_object (builder);
  add_term (builder, "how", &cramp_acknowledged, warning->acknowledged);
  json_builder_set_member_name (builder, "day");
  json_builder_add_string_value (builder, day);
  json_builder_end_object (builder);
}

static void
add_warning (JsonBuilder *builder, const CrampWarning *warning)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rule");
  json_builder_add_string_value (builder, cramp_warning_rule_key (warning->rule));
  add_term (builder, "level", &cramp_warning_levels, warning->level);
  add_term (builder, "first_level", &cramp_warning_levels, warning->first_level);
  add_term (builder, "state", &cramp_warning_states, warning->state);
  if (warning->since != CRAMP_TIME_UNSET)
    add_time (builder, "since", warning->since);
  add_entries (builder, warning);
  add_acknowledged (builder, warning);
  json_builder_end_object (builder);
}

/**
 * cramp_warnings_to_json:
 * @warnings: (element-type CrampWarning):
 *
 * Returns: (transfer full): @warnings as data/format/warnings.md describes
 */
char *
cramp_warnings_to_json (GPtrArray *warnings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < warnings->len; i++)
    add_warning (builder, g_ptr_array_index (warnings, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
