/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-transfer-fhir.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-dose-plan.h"
#include "cramp-iso-time.h"
#include "cramp-progress.h"
#include "cramp-schedule-text.h"

/* A FHIR R4 bundle for the software of a practice: each cramp is an observation of pain, each medicine a statement in
 * free words. What somebody reports of themselves is no diagnosis, so there is no Condition. Only codes that are sure:
 * LOINC for the pain, UCUM for the units. */

#define LOINC "http://loinc.org"
#define UCUM "http://unitsofmeasure.org"
#define LOINC_PAIN "72514-3"

static void
add_string (JsonBuilder *out, const char *name, const char *value)
{
  json_builder_set_member_name (out, name);
  json_builder_add_string_value (out, value);
}

static void
begin_object (JsonBuilder *out, const char *name)
{
  json_builder_set_member_name (out, name);
  json_builder_begin_object (out);
}

static void
begin_array (JsonBuilder *out, const char *name)
{
  json_builder_set_member_name (out, name);
  json_builder_begin_array (out);
}

/* A concept in words alone. */
static void
add_words (JsonBuilder *out, const char *name, const char *text)
{
  begin_object (out, name);
  add_string (out, "text", text);
  json_builder_end_object (out);
}

/* A list of one object that holds one text. An empty text FHIR does not allow. */
static void
add_text_in_list (JsonBuilder *out, const char *name, const char *text)
{
  if (!text || !*text)
    return;
  begin_array (out, name);
  json_builder_begin_object (out);
  add_string (out, "text", text);
  json_builder_end_object (out);
  json_builder_end_array (out);
}

static void
begin_entry (JsonBuilder *out, const char *type, const char *uuid)
{
  g_autofree char *url = g_strconcat ("urn:uuid:", uuid, NULL);

  json_builder_begin_object (out);
  add_string (out, "fullUrl", url);
  begin_object (out, "resource");
  add_string (out, "resourceType", type);
  add_string (out, "id", uuid);
}

static void
end_entry (JsonBuilder *out)
{
  json_builder_end_object (out);
  json_builder_end_object (out);
}

static void
add_subject (JsonBuilder *out, const char *person)
{
  g_autofree char *url = g_strconcat ("urn:uuid:", person, NULL);

  begin_object (out, "subject");
  add_string (out, "reference", url);
  json_builder_end_object (out);
}

static void
add_quantity (JsonBuilder *out, int value, const char *unit, const char *code)
{
  begin_object (out, "valueQuantity");
  json_builder_set_member_name (out, "value");
  json_builder_add_int_value (out, value);
  add_string (out, "unit", unit);
  add_string (out, "system", UCUM);
  add_string (out, "code", code);
  json_builder_end_object (out);
}

static void
add_patient (JsonBuilder *out, const CrampPerson *person, gboolean with_name)
{
  begin_entry (out, "Patient", person->record.uuid);
  if (with_name)
    add_text_in_list (out, "name", person->name);
  end_entry (out);
}

static void
add_pain_code (JsonBuilder *out)
{
  begin_object (out, "code");
  begin_array (out, "coding");
  json_builder_begin_object (out);
  add_string (out, "system", LOINC);
  add_string (out, "code", LOINC_PAIN);
  add_string (out, "display", "Pain severity - 0-10 verbal numeric rating [Score] - Reported");
  json_builder_end_object (out);
  json_builder_end_array (out);
  add_string (out, "text", "Pain of a muscle cramp, reported by the person or a carer");
  json_builder_end_object (out);
}

/* What is not known is said to be so: a missing number is never a zero. */
static void
add_pain (JsonBuilder *out, int pain)
{
  if (pain != CRAMP_UNSET)
    {
      add_quantity (out, pain, "{score}", "{score}");
      return;
    }
  begin_object (out, "dataAbsentReason");
  begin_array (out, "coding");
  json_builder_begin_object (out);
  add_string (out, "system", "http://terminology.hl7.org/CodeSystem/data-absent-reason");
  add_string (out, "code", "unknown");
  json_builder_end_object (out);
  json_builder_end_array (out);
  json_builder_end_object (out);
}

static gboolean
has_band (const CrampEpisode *episode)
{
  return episode->duration_band != CRAMP_BAND_NONE && episode->duration_band != CRAMP_BAND_UNKNOWN;
}

/* Where it is known only about how long it lasted, that in words. */
static void
add_duration (JsonBuilder *out, const CrampEpisode *episode)
{
  if (episode->duration == CRAMP_UNSET && !has_band (episode))
    return;
  begin_array (out, "component");
  json_builder_begin_object (out);
  add_words (out, "code", "How long the cramp lasted");
  if (episode->duration != CRAMP_UNSET)
    add_quantity (out, episode->duration, "s", "s");
  else
    add_string (out, "valueString", cramp_vocabulary_label (&cramp_duration_bands, episode->duration_band));
  json_builder_end_object (out);
  json_builder_end_array (out);
}

/* As it was on the clock there; where only the night is known, its date alone. */
static char *
format_onset (const CrampEpisode *episode)
{
  gint64 local = episode->onset + episode->utc_offset;
  g_autofree char *text = cramp_iso_time_format (local);
  int minutes = ABS (episode->utc_offset) / 60;

  if (episode->precision == CRAMP_PRECISION_NIGHT)
    return g_strndup (text, strlen ("0000-00-00"));
  return g_strdup_printf ("%.19s%c%02d:%02d", text, episode->utc_offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

static void
add_episode (JsonBuilder *out, const CrampEpisode *episode)
{
  g_autofree char *onset = format_onset (episode);
  g_autofree char *place = cramp_episode_describe_place (episode);

  begin_entry (out, "Observation", episode->record.uuid);
  add_string (out, "status", cramp_episode_is_running (episode) ? "preliminary" : "final");
  add_pain_code (out);
  add_subject (out, episode->record.person);
  add_string (out, "effectiveDateTime", onset);
  add_pain (out, episode->pain);
  add_text_in_list (out, "note", episode->notes);
  if (place && *place)
    add_words (out, "bodySite", place);
  add_duration (out, episode);
  end_entry (out);
}

/* The schedule that holds now; of a medicine that is over or still to come, its last or first one. */
static const CrampSchedule *
find_schedule (GPtrArray *schedules, const CrampMedicine *medicine, int today)
{
  int day = today;

  if (medicine->end != CRAMP_DAY_UNSET)
    day = MIN (day, medicine->end);
  if (medicine->start != CRAMP_DAY_UNSET)
    day = MAX (day, medicine->start);
  return cramp_schedule_in_force (medicine, schedules, day);
}

static const char *
medicine_status (const CrampMedicine *medicine, int today)
{
  if (medicine->end != CRAMP_DAY_UNSET && medicine->end < today)
    return "completed";
  return medicine->start != CRAMP_DAY_UNSET && medicine->start > today ? "intended" : "active";
}

static void
add_day (JsonBuilder *out, const char *name, int day)
{
  g_autofree char *text = day != CRAMP_DAY_UNSET ? cramp_day_to_string (day) : NULL;

  if (text)
    add_string (out, name, text);
}

static void
add_medicine (JsonBuilder *out, const CrampMedicine *medicine, GPtrArray *schedules, int today)
{
  const CrampSchedule *schedule = find_schedule (schedules, medicine, today);
  g_autofree char *dosage = schedule ? cramp_schedule_describe (schedule, medicine) : NULL;
  g_autofree char *name =
      g_strjoin (medicine->strength ? " " : "", medicine->name, medicine->strength ? medicine->strength : "", NULL);

  begin_entry (out, "MedicationStatement", medicine->record.uuid);
  add_string (out, "status", medicine_status (medicine, today));
  add_words (out, "medicationCodeableConcept", name);
  add_subject (out, medicine->record.person);
  if (medicine->start != CRAMP_DAY_UNSET || medicine->end != CRAMP_DAY_UNSET)
    {
      begin_object (out, "effectivePeriod");
      add_day (out, "start", medicine->start);
      add_day (out, "end", medicine->end);
      json_builder_end_object (out);
    }
  add_text_in_list (out, "reasonCode", medicine->reason);
  add_text_in_list (out, "note", medicine->notes);
  add_text_in_list (out, "dosage", dosage);
  end_entry (out);
}

/**
 * cramp_transfer_fhir_write:
 * @person: whose they are
 * @with_name: whether to write the person's name; no other identifier is written in any case
 * @episodes: (element-type CrampEpisode):
 * @medicines: (element-type CrampMedicine):
 * @schedules: (element-type CrampSchedule): of the medicines
 * @written_at: seconds since 1970 UTC
 * @today: the day then where the person is
 * @length: (out): in bytes
 *
 * Returns: (transfer full): a FHIR R4 bundle as JSON
 */
char *
cramp_transfer_fhir_write (const CrampPerson *person,
                           gboolean with_name,
                           GPtrArray *episodes,
                           GPtrArray *medicines,
                           GPtrArray *schedules,
                           gint64 written_at,
                           int today,
                           gsize *length)
{
  g_autoptr (JsonBuilder) out = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *time = cramp_iso_time_format (written_at);
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (out);
  add_string (out, "resourceType", "Bundle");
  add_string (out, "type", "collection");
  add_string (out, "timestamp", time);
  begin_array (out, "entry");
  add_patient (out, person, with_name);
  cramp_progress_begin (CRAMP_SHARE_WRITING, episodes->len);
  for (guint i = 0; i < episodes->len; i++)
    {
      cramp_progress_step (NULL);
      add_episode (out, g_ptr_array_index (episodes, i));
    }
  for (guint i = 0; i < medicines->len; i++)
    add_medicine (out, g_ptr_array_index (medicines, i), schedules, today);
  json_builder_end_array (out);
  json_builder_end_object (out);
  root = json_builder_get_root (out);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, length);
}
