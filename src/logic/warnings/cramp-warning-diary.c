/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-diary.h"

#include "cramp-day.h"
#include "cramp-stopwatch.h"

struct _CrampWarningPast
{
  guint n;             /* how many cramps it is of */
  gint64 before;       /* all those that began before this */
  int boundary;        /* of the nights, minutes after midnight */
  GPtrArray *weak;     /* (owned) (element-type CrampEpisode): the last one, if there is any */
  GPtrArray *unhelped; /* (owned) (element-type CrampEpisode) */
  gboolean numb;
  gint64 sugar_note;
  struct
  {
    CrampEpisode *first; /* (owned) (nullable) */
    gint64 end;
  } chains[2];
};

/**
 * cramp_warning_past_new:
 *
 * Returns: (transfer full): one that is of no cramp
 */
CrampWarningPast *
cramp_warning_past_new (void)
{
  CrampWarningPast *self = g_new0 (CrampWarningPast, 1);

  self->before = G_MININT64;
  self->weak = cramp_record_list_new ();
  self->unhelped = cramp_record_list_new ();
  self->sugar_note = CRAMP_TIME_UNSET;
  return self;
}

/**
 * cramp_warning_past_free:
 * @self: (transfer full):
 */
void
cramp_warning_past_free (CrampWarningPast *self)
{
  g_ptr_array_unref (self->weak);
  g_ptr_array_unref (self->unhelped);
  for (guint i = 0; i < G_N_ELEMENTS (self->chains); i++)
    cramp_record_unref (self->chains[i].first);
  g_free (self);
}

static gpointer
ref_record (gconstpointer record, gpointer unused G_GNUC_UNUSED)
{
  return cramp_record_ref (record);
}

/* Makes @self what @other is. */
static void
past_take (CrampWarningPast *self, const CrampWarningPast *other)
{
  CrampWarningPast *before = g_memdup2 (self, sizeof *self);

  *self = *other;
  self->weak = g_ptr_array_copy (other->weak, ref_record, NULL);
  self->unhelped = g_ptr_array_copy (other->unhelped, ref_record, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->chains); i++)
    if (self->chains[i].first)
      cramp_record_ref (self->chains[i].first);
  cramp_warning_past_free (before);
}

/**
 * cramp_warning_past_touch:
 * @onset: of a cramp that comes, goes or changes
 *
 * Forgets what it knows, where that cramp is among it.
 */
void
cramp_warning_past_touch (CrampWarningPast *self, gint64 onset)
{
  g_autoptr (CrampWarningPast) nothing = cramp_warning_past_new ();

  if (onset < self->before)
    past_take (self, nothing);
}

/* Walks through the cramps in the order of their onsets and keeps what the rules want to know of the earlier ones. */
typedef struct
{
  const CrampWarningDiary *diary;
  gint64 now;
  int today;
  CrampWarningPast *past; /* (owned) */
} Walk;

static void
walk_init (Walk *self, const CrampWarningDiary *diary)
{
  *self = (Walk) {
    .diary = diary,
    .now = cramp_clock_now (diary->clock),
    .today = cramp_clock_today (diary->clock),
    .past = cramp_warning_past_new (),
  };
  if (diary->before)
    past_take (self->past, diary->before);
}

static void
walk_clear (Walk *self)
{
  cramp_warning_past_free (self->past);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

/* Begins after the cramps that are known to have happened before @from. */
static void
walk_resume (Walk *self, gint64 from)
{
  const CrampWarningPast *past = self->diary->past;

  if (past && past->before > G_MININT64 && past->before <= from && past->boundary == self->diary->boundary)
    past_take (self->past, past);
}

/* Has all before @from behind it. */
static void
walk_remember (Walk *self, gint64 from)
{
  self->past->before = from;
  self->past->boundary = self->diary->boundary;
  past_take (self->diary->past, self->past);
}

static gint64
onset_of (const Walk *self, const CrampEpisode *episode)
{
  return episode->onset == CRAMP_TIME_UNSET ? self->now : episode->onset;
}

static gint64
end_of (const CrampEpisode *episode)
{
  if (episode->duration != CRAMP_UNSET)
    return episode->onset + episode->duration;
  return episode->onset + (episode->duration_band == CRAMP_BAND_OVER_10 ? CRAMP_TEN_MINUTES + 1 : 0);
}

/* Where no side is given, it may be either leg; a cramp elsewhere is in none. */
static gboolean
is_in_leg (const CrampEpisode *episode, CrampSide leg)
{
  CrampSide side = cramp_episode_side (episode);

  if (side != CRAMP_SIDE_NONE)
    return (side & leg) != 0;
  return !episode->regions[CRAMP_REGION_HAND] && !episode->regions[CRAMP_REGION_ABDOMEN] &&
         !episode->regions[CRAMP_REGION_OTHER];
}

static gboolean
goes_on (const Walk *self, guint i, const CrampEpisode *episode)
{
  return self->past->chains[i].first && onset_of (self, episode) - self->past->chains[i].end <= CRAMP_WARNING_GAP &&
         is_in_leg (episode, i == 0 ? CRAMP_SIDE_LEFT : CRAMP_SIDE_RIGHT);
}

/* Drops what lies more than 28 nights back from the night of @episode. */
static void
forget_unhelped (Walk *self, const CrampEpisode *episode)
{
  int night;

  if (self->past->unhelped->len == 0)
    return;
  night = episode->onset == CRAMP_TIME_UNSET ? self->today : cramp_episode_night (episode, self->diary->boundary);

  while (self->past->unhelped->len > 0 && cramp_episode_night (g_ptr_array_index (self->past->unhelped, 0),
                                                               self->diary->boundary) <= night - CRAMP_WARNING_NIGHTS)
    g_ptr_array_remove_index (self->past->unhelped, 0);
}

static void
walk_ask (Walk *self, const CrampEpisode *episode, CrampWarningInput *input)
{
  const CrampWarningDiary *diary = self->diary;

  forget_unhelped (self, episode);
  *input = (CrampWarningInput) {
    .now = self->now,
    .today = self->today,
    .person = diary->person,
    .situations = diary->situations,
    .episode = episode,
    .elapsed = cramp_episode_is_running (episode) ? cramp_stopwatch_elapsed (episode, diary->clock) : CRAMP_UNSET,
    .facts = { .weak = self->past->weak,
               .unhelped = self->past->unhelped,
               .numb_before = self->past->numb,
               .sugar_note = self->past->sugar_note,
               .findings = diary->findings,
               .medicines = diary->medicines,
               .n_medicines = diary->n_medicines },
  };
  for (guint i = 0; i < G_N_ELEMENTS (self->past->chains); i++)
    if (goes_on (self, i, episode))
      input->facts.chains[i] = (CrampWarningChain) { .uuid = self->past->chains[i].first->record.uuid,
                                                     .start = self->past->chains[i].first->onset };
}

static void
walk_past (Walk *self, const CrampEpisode *episode, const CrampWarningInput *input)
{
  if (cramp_warning_sugar_is_due (input))
    self->past->sugar_note = episode->onset;
  for (guint i = 0; i < G_N_ELEMENTS (self->past->chains); i++)
    {
      if (!is_in_leg (episode, i == 0 ? CRAMP_SIDE_LEFT : CRAMP_SIDE_RIGHT))
        continue;
      if (!goes_on (self, i, episode))
        {
          g_clear_pointer ((gpointer *) &self->past->chains[i].first, cramp_record_unref);
          self->past->chains[i].first = cramp_record_ref (episode);
          self->past->chains[i].end = end_of (episode);
        }
      self->past->chains[i].end = MAX (self->past->chains[i].end, end_of (episode));
    }
  if (episode->signs[CRAMP_SIGN_WEAK] >= CRAMP_SIGN_VALUE_YES)
    {
      g_ptr_array_set_size (self->past->weak, 0);
      g_ptr_array_add (self->past->weak, cramp_record_ref (episode));
    }
  self->past->numb |= episode->signs[CRAMP_SIGN_NUMB] >= CRAMP_SIGN_VALUE_YES;
  if (cramp_episode_over_ten_minutes (episode) == CRAMP_ANSWER_NO && cramp_warning_tried_in_vain (episode))
    g_ptr_array_add (self->past->unhelped, cramp_record_ref (episode));
}

/* The diary as a whole */

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Twice the median, so that it stays whole. */
static guint
twice_median (GArray *pains)
{
  guint half = pains->len / 2;

  if (pains->len == 0)
    return 0;
  g_array_sort (pains, compare_ints);
  return (guint) (pains->len % 2 ? 2 * g_array_index (pains, int, half)
                                 : g_array_index (pains, int, half - 1) + g_array_index (pains, int, half));
}

/* The 28 nights that begin with @first. */
static void
look_at_period (const CrampWarningDiary *diary, int first, CrampWarningPeriod *period)
{
  gboolean recorded[CRAMP_WARNING_NIGHTS] = { FALSE };
  g_autoptr (GArray) pains = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = diary->episodes->len; i > 0; i--)
    {
      const CrampEpisode *episode = g_ptr_array_index (diary->episodes, i - 1);
      int night = cramp_episode_night (episode, diary->boundary);

      if (night < first - 2)
        break;
      if (night < first || night >= first + CRAMP_WARNING_NIGHTS || !cramp_episode_is_night (episode))
        continue;
      recorded[night - first] = TRUE;
      period->cramps++;
      period->over_ten += cramp_episode_over_ten_minutes (episode) == CRAMP_ANSWER_YES;
      if (episode->pain != CRAMP_UNSET)
        g_array_append_val (pains, episode->pain);
    }
  for (guint i = 0; diary->nights && i < diary->nights->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (diary->nights, i);

      if (night->day >= first && night->day < first + CRAMP_WARNING_NIGHTS && night->no_cramps == CRAMP_ANSWER_YES)
        recorded[night->day - first] = TRUE;
    }
  for (guint i = 0; i < CRAMP_WARNING_NIGHTS; i++)
    period->recorded += recorded[i];
  period->pains = pains->len;
  period->median = twice_median (pains);
}

static GPtrArray *
days_back (const CrampWarningDiary *diary, int today, int n_days, gboolean (*wanted) (const CrampDay *day))
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; diary->days && i < diary->days->len; i++)
    {
      CrampDay *day = g_ptr_array_index (diary->days, i);

      if (day->day > today - n_days && day->day <= today && wanted (day))
        g_ptr_array_add (found, day);
    }
  return found;
}

static gboolean
was_tired (const CrampDay *day)
{
  return day->tired == CRAMP_ANSWER_YES;
}

static gboolean
said_worse (const CrampDay *day)
{
  return day->more_often == CRAMP_ANSWER_YES || day->worse == CRAMP_ANSWER_YES;
}

/* The night that is going on, or was the last one. */
static int
last_night (const CrampWarningDiary *diary, int today)
{
  guint n = diary->episodes->len;
  const CrampEpisode *last = n ? g_ptr_array_index (diary->episodes, n - 1) : NULL;

  return last && cramp_episode_night (last, diary->boundary) == today ? today : today - 1;
}

static GPtrArray *
evaluate_whole (const CrampWarningDiary *diary)
{
  int today = cramp_clock_today (diary->clock);
  g_autoptr (GPtrArray) tired = days_back (diary, today, CRAMP_WARNING_TIRED_DAYS, was_tired);
  g_autoptr (GPtrArray) said = days_back (diary, today, CRAMP_WARNING_NIGHTS, said_worse);
  int last = last_night (diary, today);
  CrampWarningInput input = {
    .now = cramp_clock_now (diary->clock),
    .today = today,
    .person = diary->person,
    .situations = diary->situations,
    .elapsed = CRAMP_UNSET,
    .facts = { .tired = tired,
               .said = said,
               .findings = diary->findings,
               .medicines = diary->medicines,
               .n_medicines = diary->n_medicines },
  };

  for (int i = 0; i < 2; i++)
    look_at_period (diary, last - CRAMP_WARNING_NIGHTS * (i + 1) + 1, &input.facts.periods[i]);
  return cramp_warning_evaluate (&input);
}

/* One warning for each rule and subject */

static guint
hash_warning (gconstpointer data)
{
  const CrampWarning *warning = data;

  return g_str_hash (warning->subject) * 31 + warning->rule;
}

static gboolean
equal_warnings (gconstpointer a, gconstpointer b)
{
  return cramp_warning_is_same (a, b);
}

static void
take_all (GPtrArray *all, GHashTable *seen, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      CrampWarning *warning = g_ptr_array_index (found, i);
      CrampWarning *known = g_hash_table_lookup (seen, warning);

      if (known)
        cramp_warning_merge (known, warning);
      else
        {
          g_hash_table_add (seen, warning);
          g_ptr_array_add (all, cramp_warning_ref (warning));
        }
    }
}

/* Whether the next cramp began before @from. */
static gboolean
walk_is_before (const Walk *self, gint64 from)
{
  GPtrArray *episodes = self->diary->episodes;

  return self->past->n < episodes->len && ((CrampEpisode *) episodes->pdata[self->past->n])->onset < from;
}

/* Goes past @episode. @all and @seen take what it sets off; they may both be NULL. */
static void
walk_take (Walk *self, const CrampEpisode *episode, GPtrArray *all, GHashTable *seen)
{
  CrampWarningInput input;

  walk_ask (self, episode, &input);
  if (all)
    {
      g_autoptr (GPtrArray) found = cramp_warning_evaluate (&input);

      take_all (all, seen, found);
    }
  walk_past (self, episode, &input);
}

static void
walk_next (Walk *self, GPtrArray *all, GHashTable *seen)
{
  walk_take (self, g_ptr_array_index (self->diary->episodes, self->past->n++), all, seen);
}

static void
look_at_cramps (const CrampWarningDiary *diary, gint64 from, GPtrArray *all, GHashTable *seen)
{
  guint n = diary->episodes->len;
  g_auto (Walk) walk;

  walk_init (&walk, diary);
  if (n == 0 || ((CrampEpisode *) diary->episodes->pdata[n - 1])->onset < from)
    return;
  walk_resume (&walk, from);
  while (walk_is_before (&walk, from))
    walk_next (&walk, NULL, NULL);
  if (diary->past)
    walk_remember (&walk, from);
  while (walk.past->n < n)
    walk_next (&walk, all, seen);
}

/* Old cramps */

struct _CrampWarningLook
{
  Walk walk;
  GPtrArray *all;   /* (owned) (element-type CrampWarning) */
  GHashTable *seen; /* (owned): the same */
};

/**
 * CrampWarningLook:
 *
 * A look at cramps that come one after the other, so that they need not all be in memory.
 */

/**
 * cramp_warning_look_new:
 * @diary: what there is beside those cramps, with what earlier ones leave behind; must outlive the look
 *
 * Returns: (transfer full): a look that has seen no cramp yet
 */
CrampWarningLook *
cramp_warning_look_new (const CrampWarningDiary *diary)
{
  CrampWarningLook *self = g_new0 (CrampWarningLook, 1);

  walk_init (&self->walk, diary);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  self->seen = g_hash_table_new (hash_warning, equal_warnings);
  return self;
}

/**
 * cramp_warning_look_free:
 * @self: (transfer full):
 */
void
cramp_warning_look_free (CrampWarningLook *self)
{
  walk_clear (&self->walk);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* Whether no other cramp can add to @warning, which @episode set off. */
static gboolean
is_complete (const CrampWarning *warning, const CrampEpisode *episode)
{
  return warning->rule != CRAMP_W5 && g_strcmp0 (warning->subject, episode->record.uuid) == 0;
}

/* Takes what @input sets off and is wanted. Of the many cramps of years ago hardly anything is: it is put into words
 * only then. */
static void
take_wanted (CrampWarningLook *self,
             CrampWarningInput *input,
             gboolean (*wanted) (const CrampWarning *warning, gpointer data),
             gpointer data)
{
  g_autoptr (GPtrArray) brief = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  g_autoptr (GHashTable) left_out = g_hash_table_new (hash_warning, equal_warnings);
  g_autoptr (GPtrArray) found = NULL;

  input->briefly = TRUE;
  found = cramp_warning_evaluate (input);
  take_all (brief, left_out, found);
  g_hash_table_remove_all (left_out);
  for (guint i = 0; i < brief->len; i++)
    if (is_complete (brief->pdata[i], input->episode) && !wanted (brief->pdata[i], data))
      g_hash_table_add (left_out, brief->pdata[i]);
  if (g_hash_table_size (left_out) == brief->len)
    return;
  input->briefly = FALSE;
  g_ptr_array_unref (found);
  found = cramp_warning_evaluate (input);
  for (guint i = found->len; i > 0; i--)
    if (g_hash_table_contains (left_out, found->pdata[i - 1]))
      g_ptr_array_remove_index (found, i - 1);
  take_all (self->all, self->seen, found);
}

/**
 * cramp_warning_look_take:
 * @episode: the next one by onset
 * @wanted: (nullable): says whether a warning that is complete is to be kept
 *
 * Goes past a cramp.
 */
void
cramp_warning_look_take (CrampWarningLook *self,
                         const CrampEpisode *episode,
                         gboolean (*wanted) (const CrampWarning *warning, gpointer data),
                         gpointer data)
{
  CrampWarningInput input;

  if (!wanted)
    {
      walk_take (&self->walk, episode, self->all, self->seen);
      return;
    }
  walk_ask (&self->walk, episode, &input);
  take_wanted (self, &input, wanted, data);
  walk_past (&self->walk, episode, &input);
}

/**
 * cramp_warning_look_get_found:
 *
 * Returns: (transfer none) (element-type CrampWarning): what the cramps have set off so far, in no order
 */
GPtrArray *
cramp_warning_look_get_found (CrampWarningLook *self)
{
  return self->all;
}

/**
 * cramp_warning_look_leave:
 *
 * Returns: (transfer full): what the cramps leave behind for the rules on later ones
 */
CrampWarningPast *
cramp_warning_look_leave (CrampWarningLook *self)
{
  CrampWarningPast *past = cramp_warning_past_new ();

  past_take (past, self->walk.past);
  return past;
}

/**
 * cramp_warnings_for_diary:
 * @from: the first onset of interest; what earlier cramps set off is left out, but counts for the later ones
 *
 * What holds in the saved diary. A stopwatch still running there counts by the clock.
 *
 * Returns: (transfer full) (element-type CrampWarning): the worst first, one for each rule and subject
 */
GPtrArray *
cramp_warnings_for_diary (const CrampWarningDiary *diary, gint64 from)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_warning, equal_warnings);
  g_autoptr (GPtrArray) whole = evaluate_whole (diary);

  for (guint i = 0; diary->found && i < diary->found->len; i++)
    {
      CrampWarning *copy = cramp_warning_copy (g_ptr_array_index (diary->found, i));

      g_hash_table_add (seen, copy);
      g_ptr_array_add (all, copy);
    }
  look_at_cramps (diary, from, all, seen);
  take_all (all, seen, whole);
  cramp_warnings_sort (all);
  return all;
}

/**
 * cramp_warnings_for_episode:
 * @diary: what is saved; the saved version of @episode in it does not count
 * @episode: as it stands in the open form, or under the stopwatch
 *
 * What holds for a cramp while it is being entered.
 *
 * Returns: (transfer full) (element-type CrampWarning): the worst first
 */
GPtrArray *
cramp_warnings_for_episode (const CrampWarningDiary *diary, const CrampEpisode *episode)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_warning, equal_warnings);
  g_autoptr (GPtrArray) found = NULL;
  CrampWarningInput input;
  g_auto (Walk) walk;

  walk_init (&walk, diary);
  for (guint i = 0; i < diary->episodes->len; i++)
    {
      const CrampEpisode *earlier = g_ptr_array_index (diary->episodes, i);

      if (earlier->onset > onset_of (&walk, episode))
        break;
      if (g_str_equal (earlier->record.uuid, episode->record.uuid))
        continue;
      walk_ask (&walk, earlier, &input);
      walk_past (&walk, earlier, &input);
    }
  walk_ask (&walk, episode, &input);
  found = cramp_warning_evaluate (&input);
  take_all (all, seen, found);
  cramp_warnings_sort (all);
  return all;
}
