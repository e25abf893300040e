/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-export.h"

#include "cramp-day.h"
#include "cramp-transfer-csv.h"
#include "cramp-transfer-fhir.h"
#include "cramp-transfer-json.h"

/* A longer ending comes before the one it ends with. */
static const char *const endings[CRAMP_N_EXPORTS] = {
  [CRAMP_EXPORT_FHIR] = ".fhir.json", [CRAMP_EXPORT_NIGHTS] = ".nights.csv", [CRAMP_EXPORT_DOSES] = ".doses.csv",
  [CRAMP_EXPORT_CRAMPS] = ".csv",     [CRAMP_EXPORT_DIARY] = ".json",
};

/**
 * cramp_export_ending:
 *
 * Returns: how the name of such a file ends
 */
const char *
cramp_export_ending (CrampExportKind kind)
{
  return endings[kind];
}

/**
 * cramp_export_kind_of:
 *
 * Returns: what a file of that name holds, %CRAMP_N_EXPORTS where its ending does not say
 */
CrampExportKind
cramp_export_kind_of (const char *path)
{
  for (guint i = 0; i < CRAMP_N_EXPORTS; i++)
    if (g_str_has_suffix (path, endings[i]))
      return (CrampExportKind) i;
  return CRAMP_N_EXPORTS;
}

static char *
write_diary (CrampDiary *diary, const CrampExport *how, gsize *length, GError **error)
{
  const char *person = how->person_only ? cramp_diary_get_person (diary)->record.uuid : NULL;
  g_autoptr (GPtrArray) records = cramp_diary_list_everything (diary, person, error);

  return records ? cramp_transfer_json_write (records, cramp_clock_wall (cramp_diary_get_clock (diary)), length) : NULL;
}

static gboolean
is_wanted (const CrampExport *how, int day)
{
  return (how->from == CRAMP_DAY_UNSET || day >= how->from) && (how->to == CRAMP_DAY_UNSET || day <= how->to);
}

/* The cramps of the nights and days asked for. */
static GPtrArray *
list_episodes (CrampDiary *diary, const CrampExport *how, GError **error)
{
  g_autoptr (GPtrArray) all = cramp_diary_begin_listing (diary, &cramp_episode_type, error)
                                  ? cramp_diary_list (diary, &cramp_episode_type, G_MININT64, G_MAXINT64, error)
                                  : NULL;
  g_autoptr (GPtrArray) asked = all ? cramp_record_list_new () : NULL;

  for (guint i = 0; all && i < all->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (all, i);

      if (is_wanted (how, cramp_episode_calendar_day (episode, cramp_diary_get_boundary (diary))))
        g_ptr_array_add (asked, cramp_record_ref (episode));
    }
  return g_steal_pointer (&asked);
}

static GPtrArray *
list_days (CrampDiary *diary, const CrampRecordType *type, const CrampExport *how, GError **error)
{
  if (!cramp_diary_begin_listing (diary, type, error))
    return NULL;
  return cramp_diary_list (diary, type, how->from == CRAMP_DAY_UNSET ? G_MININT64 : how->from,
                           how->to == CRAMP_DAY_UNSET ? G_MAXINT64 : how->to, error);
}

static char *
write_cramps (CrampDiary *diary, const CrampExport *how, gsize *length, GError **error)
{
  g_autoptr (GPtrArray) records = list_episodes (diary, how, error);

  return records ? cramp_transfer_csv_write (&cramp_episode_type, records, NULL, length) : NULL;
}

static char *
write_nights (CrampDiary *diary, const CrampExport *how, gsize *length, GError **error)
{
  g_autoptr (GPtrArray) records = list_days (diary, &cramp_night_type, how, error);

  return records ? cramp_transfer_csv_write (&cramp_night_type, records, NULL, length) : NULL;
}

static char *
write_doses (CrampDiary *diary, const CrampExport *how, gsize *length, GError **error)
{
  g_autoptr (GPtrArray) medicines = cramp_diary_list (diary, &cramp_medicine_type, G_MININT64, G_MAXINT64, error);
  g_autoptr (GPtrArray) records = medicines ? list_days (diary, &cramp_dose_type, how, error) : NULL;

  return records ? cramp_transfer_csv_write (&cramp_dose_type, records, medicines, length) : NULL;
}

static char *
write_fhir (CrampDiary *diary, const CrampExport *how, gsize *length, GError **error)
{
  g_autoptr (GPtrArray) episodes = list_episodes (diary, how, error);
  g_autoptr (GPtrArray) medicines = NULL;
  g_autoptr (GPtrArray) schedules = NULL;
  CrampClock *clock = cramp_diary_get_clock (diary);
  gint64 now = cramp_clock_now (clock);

  if (!episodes || !(medicines = cramp_diary_list (diary, &cramp_medicine_type, G_MININT64, G_MAXINT64, error)) ||
      !(schedules = cramp_diary_list (diary, &cramp_schedule_type, G_MININT64, G_MAXINT64, error)))
    return NULL;
  return cramp_transfer_fhir_write (cramp_diary_get_person (diary), how->with_name, episodes, medicines, schedules, now,
                                    cramp_day_of (now, cramp_clock_utc_offset (clock, now)), length);
}

static char *(*const writers[CRAMP_N_EXPORTS]) (CrampDiary *diary,
                                                const CrampExport *how,
                                                gsize *length,
                                                GError **error) = {
  [CRAMP_EXPORT_FHIR] = write_fhir,     [CRAMP_EXPORT_NIGHTS] = write_nights, [CRAMP_EXPORT_DOSES] = write_doses,
  [CRAMP_EXPORT_CRAMPS] = write_cramps, [CRAMP_EXPORT_DIARY] = write_diary,
};

/**
 * cramp_export_write:
 * @diary: has a person, unless a whole diary is to be written
 * @length: (out): in bytes
 *
 * Returns: (transfer full) (nullable): what is to stand in the file
 */
char *
cramp_export_write (CrampDiary *diary, const CrampExport *how, gsize *length, GError **error)
{
  return writers[how->kind](diary, how, length, error);
}
