/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-book.h"

#include "cramp-day.h"
#include "cramp-medicines.h"
#include "cramp-warning-lives.h"
#include "cramp-warning-medicines.h"
#include "cramp-warning-records.h"

/* What holds is worked out from the diary each time; what stands in the file is the life of each warning only. The
 * person's records of the last months are kept here from the first look on and follow the writes. Of the cramps before
 * there may be many thousands: here is only what they leave behind for the rules on later ones, and those of their
 * warnings that can still become something else. */

/* Records are kept until they are so many days too old. */
#define LEAST_DAYS 60

/* The earlier ones are read in pieces, each of so many seconds of the diary. */
#define PIECE (30 * (gint64) CRAMP_SECONDS_A_DAY)

struct _CrampWarningBook
{
  CrampStore *store;            /* (unowned) */
  CrampClock *clock;            /* (owned) */
  char *person;                 /* (owned) (nullable): whose records these are */
  int boundary;                 /* of the nights, for what follows */
  gint64 first;                 /* the cramps that began then and later are kept */
  CrampWarningLook *look;       /* (owned) (nullable): goes past the earlier ones, until all of them are read */
  CrampWarningDiary diary;      /* what it looks at */
  gint64 next;                  /* the cramps that began before are behind it */
  CrampWarningPast *before;     /* (owned) (nullable): what the earlier ones leave behind */
  GPtrArray *found;             /* (owned) (nullable): their warnings, but those of which only is known: */
  GHashTable *past_levels;      /* (owned) (nullable): uuid of a cramp to the level that it shows */
  guint n_left_out;             /* how many they are */
  CrampWarningRecords *records; /* (owned) (nullable) */
  GArray *medicines;            /* (owned) (nullable): CrampWarningMedicine, borrowing from the records */
  CrampWarningPast *past;       /* (owned): of the cramps before those that were looked at last */
};

/**
 * cramp_warning_book_new:
 * @store: must outlive the book
 *
 * Returns: (transfer full): a book that reads when it is first asked
 */
CrampWarningBook *
cramp_warning_book_new (CrampStore *store, CrampClock *clock)
{
  CrampWarningBook *self = g_new0 (CrampWarningBook, 1);

  self->store = store;
  self->past = cramp_warning_past_new ();
  self->clock = g_object_ref (clock);
  return self;
}

/**
 * cramp_warning_book_forget:
 *
 * Reads anew when asked next: somebody else wrote, or nothing was written after all.
 */
void
cramp_warning_book_forget (CrampWarningBook *self)
{
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->look, cramp_warning_look_free);
  g_clear_pointer (&self->before, cramp_warning_past_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->past_levels, g_hash_table_unref);
  self->n_left_out = 0;
  cramp_warning_past_touch (self->past, G_MININT64);
  g_clear_pointer (&self->medicines, g_array_unref);
  g_clear_pointer (&self->records, cramp_warning_records_free);
}

/**
 * cramp_warning_book_free:
 * @self: (transfer full):
 */
void
cramp_warning_book_free (CrampWarningBook *self)
{
  cramp_warning_book_forget (self);
  cramp_warning_past_free (self->past);
  g_object_unref (self->clock);
  g_free (self);
}

/* @from, or when the oldest cramp began whose stopwatch is still running. */
static gint64
not_after_running (CrampWarningBook *self, const char *person, gint64 from)
{
  g_autoptr (GPtrArray) running =
      cramp_store_list_given (self->store, &cramp_episode_type, person, "running_boot", NULL);

  for (guint i = 0; running && i < running->len; i++)
    from = MIN (from, ((CrampEpisode *) running->pdata[i])->onset);
  return from;
}

/* Whether it can still become something else than past: somebody has seen it, or will be asked. */
static gboolean
is_kept (const CrampWarning *warning, gpointer data)
{
  CrampWarningBook *self = data;

  if (warning->now || cramp_warning_records_find_life (self->records, warning) || cramp_warning_may_be_asked (warning))
    return TRUE;
  self->n_left_out++;
  if (warning->level > CRAMP_WARNING_NOTE &&
      warning->level > GPOINTER_TO_UINT (g_hash_table_lookup (self->past_levels, warning->subject)))
    g_hash_table_insert (self->past_levels, g_strdup (warning->subject), GUINT_TO_POINTER (warning->level));
  return FALSE;
}

typedef struct
{
  CrampWarningBook *book;
  CrampWarningLook *look;
  gboolean (*wanted) (const CrampWarning *warning, gpointer data);
} OldCramps;

static void
take_old_cramp (gpointer data, gpointer record)
{
  OldCramps *old = data;
  g_autoptr (CrampEpisode) episode = record;

  cramp_warning_look_take (old->look, episode, old->wanted, old->book);
}

/* Looks at the cramps from @from on that are not kept, up to but without @to. */
static gboolean
look_at_old_cramps (CrampWarningBook *self,
                    CrampWarningLook *look,
                    const char *person,
                    gint64 from,
                    gint64 to,
                    gboolean (*wanted) (const CrampWarning *warning, gpointer data),
                    GError **error)
{
  OldCramps old = { .book = self, .look = look, .wanted = wanted };

  return from >= to ||
         cramp_store_each (self->store, &cramp_episode_type, person, from, to - 1, take_old_cramp, &old, error);
}

/* When the first cramp of all began that is not kept, or from when on they are kept. */
static gboolean
find_first_old (CrampWarningBook *self, gint64 *onset, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CrampEpisode) first = cramp_store_get_first (self->store, &cramp_episode_type, self->person, &failure);

  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *onset = first ? MIN (first->onset, self->first) : self->first;
  return TRUE;
}

static CrampWarningDiary as_diary (CrampWarningBook *self, const CrampPerson *person, int boundary);

/* Reads what there is beside the old cramps. */
static gboolean
begin (CrampWarningBook *self, const CrampPerson *person, int boundary, gint64 from, GError **error)
{
  gint64 first = cramp_clock_now (self->clock) - (gint64) CRAMP_WARNING_KEPT_DAYS * CRAMP_SECONDS_A_DAY;

  cramp_warning_book_forget (self);
  self->past_levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->first = MIN (not_after_running (self, person->record.uuid, first), from);
  self->records = cramp_warning_records_read (self->store, self->clock, person->record.uuid, self->first, error);
  if (!self->records)
    return FALSE;
  self->person = g_strdup (person->record.uuid);
  self->boundary = boundary;
  self->diary = as_diary (self, person, boundary);
  self->look = cramp_warning_look_new (&self->diary);
  return find_first_old (self, &self->next, error);
}

static gboolean
go_on (CrampWarningBook *self, const CrampPerson *person, GError **error)
{
  gint64 to = MIN (self->next + PIECE, self->first);

  self->diary.situations = person->situations;
  if (!look_at_old_cramps (self, self->look, self->person, self->next, to, is_kept, error))
    return FALSE;
  self->next = to;
  if (self->next < self->first)
    return TRUE;
  self->before = cramp_warning_look_leave (self->look);
  self->found = g_ptr_array_ref (cramp_warning_look_get_found (self->look));
  g_clear_pointer (&self->look, cramp_warning_look_free);
  return TRUE;
}

/* Whether it is, or is being, read with all cramps that began at @from or later. */
static gboolean
has_from (CrampWarningBook *self, const CrampPerson *person, int boundary, gint64 from)
{
  gint64 oldest = cramp_clock_now (self->clock) - (gint64) LEAST_DAYS * CRAMP_SECONDS_A_DAY;

  return g_strcmp0 (self->person, person->record.uuid) == 0 && self->boundary == boundary && self->first <= from &&
         self->first <= oldest;
}

/* Has all cramps at hand that began at @from or later. */
static gboolean
look_up_from (CrampWarningBook *self, const CrampPerson *person, int boundary, gint64 from, GError **error)
{
  gboolean fine = has_from (self, person, boundary, from) || begin (self, person, boundary, from, error);

  while (fine && self->look)
    fine = go_on (self, person, error);
  if (!fine)
    cramp_warning_book_forget (self);
  return fine;
}

static gboolean
look_up (CrampWarningBook *self, const CrampPerson *person, int boundary, GError **error)
{
  return look_up_from (self, person, boundary, G_MAXINT64, error);
}

/* Following the writes */

static void
touch (CrampWarningBook *self, const CrampRecord *episode)
{
  if (episode)
    cramp_warning_past_touch (self->past, ((const CrampEpisode *) episode)->onset);
}

/* When the first contact with a toxin was, of which all later cramps are (W7). */
static gint64
first_contact (GPtrArray *findings)
{
  gint64 first = G_MAXINT64;

  for (guint i = 0; i < findings->len; i++)
    {
      const CrampFinding *finding = g_ptr_array_index (findings, i);

      /* The day begins somewhere within two days. */
      if (finding->kind == CRAMP_FINDING_TOXIN && finding->answer == CRAMP_ANSWER_YES)
        first = MIN (first, (finding->day - cramp_day_new (1970, 1, 1) - 1) * (gint64) CRAMP_SECONDS_A_DAY);
    }
  return first;
}

/* A cramp can change what holds of itself, of those after it, and of those with which it shares a warning: in one leg
 * with gaps of an hour (W5), of the last four weeks where a situation is one (W20, W21), after a contact (W7). */
static gint64
touched_by_cramp (CrampWarningBook *self, const CrampPerson *person, const CrampEpisode *episode)
{
  gboolean shares =
      person->situations[CRAMP_SITUATION_CANCER_TREATMENT] || person->situations[CRAMP_SITUATION_POOR_FEELING];
  int days = shares ? CRAMP_WARNING_NIGHTS + 1 : CRAMP_LONGEST_DURATION / CRAMP_SECONDS_A_DAY + 1;

  if (cramp_record_is_deleted (episode))
    return G_MAXINT64;
  return MIN (episode->onset - (gint64) days * CRAMP_SECONDS_A_DAY,
              first_contact (self->records->lists[CRAMP_KEPT_FINDINGS]));
}

/* From when on the cramps have to be looked at after @record was, or is, in the diary. */
static gint64
touched_by (CrampWarningBook *self, const CrampPerson *person, CrampRecord *record)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (g_strcmp0 (record->person, self->person) != 0)
    return G_MAXINT64;
  switch (cramp_warning_records_kind (record))
    {
    case CRAMP_KEPT_EPISODES:
      return touched_by_cramp (self, person, (CrampEpisode *) record);
    case CRAMP_KEPT_FINDINGS:
      findings = g_ptr_array_new ();
      g_ptr_array_add (findings, record);
      return first_contact (findings);
    case CRAMP_KEPT_MEDICINES:
    case CRAMP_KEPT_NOTES:
    case CRAMP_KEPT_DOSES:
    case CRAMP_KEPT_CHECKS:
      /* These matter to what is now. */
      return cramp_clock_now (self->clock) - (gint64) LEAST_DAYS * CRAMP_SECONDS_A_DAY;
    default:
      return G_MAXINT64;
    }
}

/* The first onset of which what holds can change. */
static gint64
find_first_touched (CrampWarningBook *self, const CrampPerson *person, GPtrArray *before, GPtrArray *records)
{
  gint64 from = G_MAXINT64;

  for (guint i = 0; i < records->len; i++)
    {
      CrampRecord *record = g_ptr_array_index (records, i);

      from = MIN (from, touched_by (self, person, g_ptr_array_index (before, i)));
      from = MIN (from, touched_by (self, person, record));
    }
  return from;
}

/* Whether somebody has now seen a warning that was left out. */
static gboolean
is_left_out_no_more (CrampWarningBook *self, GPtrArray *records)
{
  for (guint i = 0; self->n_left_out > 0 && i < records->len; i++)
    {
      CrampRecord *record = g_ptr_array_index (records, i);

      if (cramp_warning_records_kind (record) == CRAMP_KEPT_LIVES &&
          !cramp_warning_records_find (self->records, CRAMP_KEPT_LIVES, record->uuid))
        return TRUE;
    }
  return FALSE;
}

/* Whether any of @records can change what holds. @everything: whether they can of every cramp. */
static gboolean
is_concerned (GPtrArray *records, gboolean *everything)
{
  gboolean concerned = FALSE;

  *everything = FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      CrampRecord *record = g_ptr_array_index (records, i);

      *everything |= record->type == &cramp_person_type;
      concerned |= *everything || cramp_warning_records_kind (record) < CRAMP_KEPT_LIVES;
    }
  return concerned;
}

static void
take_in (CrampWarningBook *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      CrampRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (record->person, self->person) != 0)
        continue;
      if (record->type == &cramp_episode_type)
        {
          touch (self, cramp_warning_records_find (self->records, CRAMP_KEPT_EPISODES, record->uuid));
          touch (self, record);
        }
      cramp_warning_records_follow (self->records, record);
    }
}

/* @day is that on which a medicine has to be taken to count, %CRAMP_DAY_UNSET for all. */
static CrampWarningDiary
as_diary_with (CrampWarningBook *self, const CrampPerson *person, int boundary, int day)
{
  g_clear_pointer (&self->medicines, g_array_unref);
  self->medicines =
      cramp_warning_medicines_new (self->records->lists[CRAMP_KEPT_MEDICINES], self->records->lists[CRAMP_KEPT_NOTES],
                                   self->records->lists[CRAMP_KEPT_DOSES], self->records->lists[CRAMP_KEPT_CHECKS],
                                   cramp_clock_now (self->clock), day, cramp_medicines_find_group);
  return (CrampWarningDiary) {
    .clock = self->clock,
    .boundary = boundary,
    .person = person->record.uuid,
    .situations = person->situations,
    .before = self->before,
    .episodes = self->records->lists[CRAMP_KEPT_EPISODES],
    .nights = self->records->lists[CRAMP_KEPT_NIGHTS],
    .days = self->records->lists[CRAMP_KEPT_DAYS],
    .findings = self->records->lists[CRAMP_KEPT_FINDINGS],
    .medicines = (const CrampWarningMedicine *) self->medicines->data,
    .n_medicines = self->medicines->len,
  };
}

static CrampWarningDiary
as_diary (CrampWarningBook *self, const CrampPerson *person, int boundary)
{
  return as_diary_with (self, person, boundary, cramp_clock_today (self->clock));
}

/* A stopwatch that was left alone asks, and asserts nothing. */
static gboolean
is_only_asked (const CrampWarning *warning)
{
  return (warning->unknown & CRAMP_UNKNOWN_STILL) != 0;
}

/* Lives */

static gboolean
is_stopped_medicine (CrampWarningBook *self, const char *uuid)
{
  const CrampMedicine *medicine = cramp_warning_records_find (self->records, CRAMP_KEPT_MEDICINES, uuid);

  return medicine && !cramp_medicine_is_taken_on (medicine, cramp_clock_today (self->clock));
}

/* Whether it would hold if its medicine were still taken. */
static gboolean
would_hold (CrampWarningBook *self, const CrampPerson *person, int boundary, const CrampWarningLife *life)
{
  CrampWarningDiary diary = as_diary_with (self, person, boundary, CRAMP_DAY_UNSET);
  g_autoptr (GPtrArray) warnings = cramp_warnings_for_diary (&diary, G_MAXINT64);

  for (guint i = 0; i < warnings->len; i++)
    if (cramp_warning_records_find_life (self->records, g_ptr_array_index (warnings, i)) == life)
      return TRUE;
  return FALSE;
}

/* Whether @record still says what had set @life off, though its days are over or its medicine is not taken any more. */
static gboolean
still_says (CrampWarningBook *self,
            const CrampPerson *person,
            int boundary,
            const CrampWarningLife *life,
            const CrampRecord *record)
{
  const CrampDay *day = record->type == &cramp_day_type ? (const CrampDay *) record : NULL;
  int rule = cramp_warning_rule_find (life->rule);

  if (day && rule == CRAMP_W8)
    return !cramp_record_is_deleted (record) && day->tired == CRAMP_ANSWER_YES;
  if (day && rule == CRAMP_W10)
    return !cramp_record_is_deleted (record) && (day->more_often == CRAMP_ANSWER_YES || day->worse == CRAMP_ANSWER_YES);
  return is_stopped_medicine (self, life->subject) && would_hold (self, person, boundary, life);
}

/* Lives of what does not hold any more because one of @records, which had set it off, was corrected. What merely ran
 * out of its days, or is about a medicine that was stopped, is not withdrawn. */
static void
withdraw (CrampWarningBook *self,
          const CrampPerson *person,
          int boundary,
          GHashTable *holding,
          GPtrArray *records,
          GPtrArray *changed)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CrampRecord *record = g_ptr_array_index (records, i);
      GPtrArray *lives = cramp_warning_records_find_lives_of (self->records, record->uuid);

      for (guint j = 0; lives && j < lives->len; j++)
        {
          CrampWarningLife *life = g_ptr_array_index (lives, j);
          CrampWarningLife *next;

          if (life->withdrawn_at != CRAMP_TIME_UNSET || g_hash_table_contains (holding, life) ||
              still_says (self, person, boundary, life, record))
            continue;
          g_hash_table_add (holding, life);
          next = cramp_record_copy (life);
          next->withdrawn_at = cramp_clock_now (self->clock);
          g_ptr_array_add (changed, next);
        }
    }
}

static GPtrArray *
next_lives (CrampWarningBook *self, const CrampPerson *person, int boundary, GPtrArray *warnings, GPtrArray *records)
{
  g_autoptr (GHashTable) holding = g_hash_table_new (NULL, NULL);
  GPtrArray *changed = cramp_record_list_new ();

  for (guint i = 0; i < warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i);
      CrampWarningLife *life, *next;

      /* A note on what is over needs no life. */
      if (is_only_asked (warning) || (!warning->now && warning->first_level == CRAMP_WARNING_NOTE))
        continue;
      life = cramp_warning_records_find_life (self->records, warning);
      if (life)
        g_hash_table_add (holding, life);
      next = life ? cramp_warning_life_go_on (life, self->clock, warning, records)
                  : cramp_warning_life_begin (self->person, self->clock, warning);
      if (next)
        g_ptr_array_add (changed, next);
    }
  withdraw (self, person, boundary, holding, records, changed);
  return changed;
}

/* What holds of the cramps from @from on, or of all; and of the diary as a whole. */
static GPtrArray *
find_warnings (CrampWarningBook *self,
               const CrampPerson *person,
               int boundary,
               gint64 from,
               gboolean everything,
               GError **error)
{
  CrampWarningDiary diary = as_diary (self, person, boundary);
  g_autoptr (CrampWarningLook) look = NULL;
  g_autoptr (CrampWarningPast) before = NULL;

  if (!everything)
    {
      diary.past = self->past;
      return cramp_warnings_for_diary (&diary, from);
    }
  diary.before = NULL;
  look = cramp_warning_look_new (&diary);
  if (!look_at_old_cramps (self, look, diary.person, G_MININT64, self->first, NULL, error))
    return NULL;
  before = cramp_warning_look_leave (look);
  diary.before = before;
  diary.found = cramp_warning_look_get_found (look);
  return cramp_warnings_for_diary (&diary, G_MININT64);
}

static gboolean
write_lives (CrampWarningBook *self, GPtrArray *lives, gint64 stamp, GError **error)
{
  for (guint i = 0; i < lives->len; i++)
    {
      CrampRecord *life = g_ptr_array_index (lives, i);

      life->updated_at = stamp + i;
      if (!cramp_store_put (self->store, life, error))
        return FALSE;
      cramp_warning_records_follow (self->records, life);
    }
  return TRUE;
}

/**
 * cramp_warning_book_write:
 * @before: (element-type CrampRecord): what stood in the place of each of @records, or the same as deleted
 * @records: (element-type CrampRecord): what is being written in this transaction
 * @stamp: time of change for the first life
 * @wrote: (out): whether a life was written
 *
 * Looks at the diary with @records in it, and writes the lives that are different now, in the same transaction.
 *
 * Returns: whether that went well; otherwise the transaction must be rolled back and the book forgotten
 */
gboolean
cramp_warning_book_write (CrampWarningBook *self,
                          const CrampPerson *person,
                          int boundary,
                          GPtrArray *before,
                          GPtrArray *records,
                          gint64 stamp,
                          gboolean *wrote,
                          GError **error)
{
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GPtrArray) lives = NULL;
  gboolean concerned, everything;
  gint64 from;

  *wrote = FALSE;
  if (!look_up (self, person, boundary, error))
    return FALSE;
  from = find_first_touched (self, person, before, records);
  if (!look_up_from (self, person, boundary, from, error))
    return FALSE;
  concerned = is_concerned (records, &everything);
  if (!concerned && is_left_out_no_more (self, records))
    {
      cramp_warning_book_forget (self);
      return TRUE;
    }
  take_in (self, records);
  if (!concerned)
    return TRUE;
  if (!(warnings = find_warnings (self, person, boundary, from, everything, error)))
    return FALSE;
  lives = next_lives (self, person, boundary, warnings, records);
  *wrote = lives->len > 0;
  if (!write_lives (self, lives, stamp, error))
    return FALSE;
  if (everything)
    cramp_warning_book_forget (self);
  return TRUE;
}

/* Reading */

/* What is about a cramp or a finding does not run out of its days, as what is about the person or a medicine does: if
 * it does not hold any more, the entry was corrected; not here, or that would have been noted, but in a copy that was
 * merged. */
static gboolean
was_corrected (CrampWarningBook *self, const CrampWarningLife *life)
{
  if (g_strcmp0 (life->subject, self->person) == 0)
    return FALSE;
  return !cramp_warning_records_find (self->records, CRAMP_KEPT_MEDICINES, life->subject);
}

/* What was said of a medicine is to be told the doctor, though it was stopped. */
static gboolean
outlasts_medicine (CrampWarningBook *self, const CrampWarning *warning)
{
  return (warning->rule == CRAMP_W1 || warning->rule == CRAMP_W13 || warning->rule == CRAMP_W14) &&
         is_stopped_medicine (self, warning->subject);
}

/* What stands in the file only: withdrawn, or run out of its days. */
static CrampWarning *
from_life (CrampWarningBook *self, const CrampWarningLife *life)
{
  CrampWarning *warning = cramp_warning_life_as_warning (life, self->clock);

  if (!warning)
    return NULL;
  if (was_corrected (self, life))
    warning->state = CRAMP_WARNING_WITHDRAWN;
  else if (warning->state == CRAMP_WARNING_OPEN && !outlasts_medicine (self, warning))
    warning->state = CRAMP_WARNING_PAST;
  return warning;
}

/* The lives of what holds, and those of which nothing holds any more, as warnings. */
static GPtrArray *
tell_lives (CrampWarningBook *self, GPtrArray *warnings)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);

  for (guint i = 0; i < warnings->len; i++)
    {
      CrampWarning *warning = g_ptr_array_index (warnings, i);
      CrampWarningLife *life = cramp_warning_records_find_life (self->records, warning);

      if (is_only_asked (warning))
        continue;
      cramp_warning_life_tell (life, warning, self->clock);
      g_hash_table_add (told, life);
      g_ptr_array_add (all, cramp_warning_ref (warning));
    }
  for (guint i = 0; i < self->records->lists[CRAMP_KEPT_LIVES]->len; i++)
    {
      CrampWarningLife *life = g_ptr_array_index (self->records->lists[CRAMP_KEPT_LIVES], i);
      CrampWarning *warning = g_hash_table_contains (told, life) ? NULL : from_life (self, life);

      if (warning)
        g_ptr_array_add (all, warning);
    }
  cramp_warnings_sort (all);
  return all;
}

/**
 * cramp_warning_book_prepare:
 *
 * Reads a piece, since a diary of many years is not read within one frame. Whoever asks for something before all is
 * read waits for the rest.
 *
 * Returns: whether there is more to read; %FALSE where it can't be read, which the next who asks is told
 */
gboolean
cramp_warning_book_prepare (CrampWarningBook *self, const CrampPerson *person, int boundary)
{
  gboolean fine = TRUE;

  if (!has_from (self, person, boundary, G_MAXINT64))
    fine = begin (self, person, boundary, G_MAXINT64, NULL);
  else if (self->look)
    fine = go_on (self, person, NULL);
  if (!fine)
    cramp_warning_book_forget (self);
  return self->look != NULL;
}

/**
 * cramp_warning_book_list:
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): all warnings there are and were, the worst first
 */
GPtrArray *
cramp_warning_book_list (CrampWarningBook *self, const CrampPerson *person, int boundary, GError **error)
{
  g_autoptr (GPtrArray) warnings = NULL;

  /* Who begins with this wants it all, and once. */
  if (!look_up_from (self, person, boundary, self->person ? G_MAXINT64 : G_MININT64, error) ||
      !(warnings = find_warnings (self, person, boundary, G_MININT64, TRUE, error)))
    return NULL;
  return tell_lives (self, warnings);
}

/* A warning is of cramps that lie so many days apart at most: those of four weeks (W20, W21), or in one leg one after
 * the other (W5); but for a contact with a toxin, of which all later ones are (W7). */
#define SHARED_DAYS (CRAMP_WARNING_NIGHTS + 1 + CRAMP_LONGEST_DURATION / CRAMP_SECONDS_A_DAY)

/**
 * cramp_warning_book_list_since:
 * @since: seconds since 1970 UTC
 *
 * Quicker than cramp_warning_book_list(), since the rules are not asked about earlier cramps.
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): the same, but only what began at @since or later
 */
GPtrArray *
cramp_warning_book_list_since (CrampWarningBook *self,
                               const CrampPerson *person,
                               int boundary,
                               gint64 since,
                               GError **error)
{
  gint64 from = since - (gint64) SHARED_DAYS * CRAMP_SECONDS_A_DAY;
  g_autoptr (GPtrArray) warnings = NULL;
  GPtrArray *all;

  if (!look_up_from (self, person, boundary, self->person ? from : G_MININT64, error))
    return NULL;
  from = MIN (from, first_contact (self->records->lists[CRAMP_KEPT_FINDINGS]));
  if (!look_up_from (self, person, boundary, from, error) ||
      !(warnings = find_warnings (self, person, boundary, from, FALSE, error)))
    return NULL;
  all = tell_lives (self, warnings);
  for (guint i = all->len; i > 0; i--)
    if (((CrampWarning *) g_ptr_array_index (all, i - 1))->since < since)
      g_ptr_array_remove_index (all, i - 1);
  return all;
}

/**
 * cramp_warning_book_list_lasting:
 * @past_levels: (out) (transfer full): uuid of a cramp to the worst level shown by those of its warnings that are left
 *   out, notes apart
 * @n_left_out: (out): how many warnings of old cramps are left out
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): like cramp_warning_book_list(), but without warnings
 *   of old cramps that are past, will not be asked about, and were never seen
 */
GPtrArray *
cramp_warning_book_list_lasting (CrampWarningBook *self,
                                 const CrampPerson *person,
                                 int boundary,
                                 GHashTable **past_levels,
                                 guint *n_left_out,
                                 GError **error)
{
  g_autoptr (GPtrArray) warnings = NULL;
  CrampWarningDiary diary;

  if (!look_up (self, person, boundary, error))
    return NULL;
  *past_levels = g_hash_table_ref (self->past_levels);
  *n_left_out = self->n_left_out;
  diary = as_diary (self, person, boundary);
  diary.found = self->found;
  warnings = cramp_warnings_for_diary (&diary, G_MININT64);
  return tell_lives (self, warnings);
}

/* When @episode begins, or began before it was changed. */
static gint64
first_onset (CrampWarningBook *self, const CrampEpisode *episode)
{
  g_autoptr (CrampEpisode) saved = cramp_store_get (self->store, &cramp_episode_type, episode->record.uuid, NULL);
  gint64 onset = episode->onset == CRAMP_TIME_UNSET ? G_MAXINT64 : episode->onset;

  return saved && !cramp_record_is_deleted (saved) ? MIN (onset, saved->onset) : onset;
}

/**
 * cramp_warning_book_for_episode:
 * @episode: as it stands in the open form, or under the stopwatch
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): what holds for it, the worst first; states as far as
 *   they are known
 */
GPtrArray *
cramp_warning_book_for_episode (CrampWarningBook *self,
                                const CrampPerson *person,
                                int boundary,
                                const CrampEpisode *episode,
                                GError **error)
{
  CrampWarningDiary diary;
  GPtrArray *warnings;

  if (!look_up_from (self, person, boundary, first_onset (self, episode), error))
    return NULL;
  diary = as_diary (self, person, boundary);
  warnings = cramp_warnings_for_episode (&diary, episode);
  for (guint i = 0; i < warnings->len; i++)
    {
      CrampWarning *warning = g_ptr_array_index (warnings, i);
      CrampWarningLife *life = cramp_warning_records_find_life (self->records, warning);

      /* In an open form all is news but what somebody has already acknowledged. */
      warning->state =
          life && life->withdrawn_at == CRAMP_TIME_UNSET && cramp_warning_life_is_acknowledged (life, warning->level)
              ? CRAMP_WARNING_ACKNOWLEDGED
              : CRAMP_WARNING_OPEN;
    }
  return warnings;
}

/**
 * cramp_warning_book_acknowledge:
 * @warning: one of cramp_warning_book_list()
 *
 * Returns: (transfer full) (nullable): the next version of its life, to be saved
 */
CrampWarningLife *
cramp_warning_book_acknowledge (CrampWarningBook *self,
                                const CrampPerson *person,
                                int boundary,
                                const CrampWarning *warning,
                                CrampAcknowledged how,
                                GError **error)
{
  CrampWarningLife *life, *next;

  if (!look_up (self, person, boundary, error))
    return NULL;
  life = cramp_warning_records_find_life (self->records, warning);
  next = life ? cramp_record_copy (life) : cramp_warning_life_begin (self->person, self->clock, warning);
  next->acknowledged = how;
  next->acknowledged_at = MAX (cramp_clock_now (self->clock), next->renewed_at);
  next->acknowledged_level = MAX (warning->level, CRAMP_WARNING_NOTE);
  return next;
}
