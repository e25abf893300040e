/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-search-hits.h"

#include "cramp-day.h"
#include "cramp-search.h"

/* One record as it is searched. Made in the thread, and not changed any more. */
typedef struct
{
  gint64 when;  /* seconds since 1970 on the wall clock, for the order */
  int day;      /* the night or day to show */
  char *uuid;   /* (owned): of the record */
  char *text;   /* (owned) */
  char *folded; /* (owned) */
} Entry;

static void
entry_free (Entry *entry)
{
  g_free (entry->uuid);
  g_free (entry->text);
  g_free (entry->folded);
  g_free (entry);
}

/**
 * CrampSearchHit:
 *
 * A record that was found.
 *
 * Properties: #CrampSearchHit:title, its first line.
 */
struct _CrampSearchHit
{
  GObject parent_instance;

  GPtrArray *entries; /* (owned): keeps the entry alive */
  const Entry *entry;
  GStrv words; /* (owned): what was searched */
};

G_DEFINE_FINAL_TYPE (CrampSearchHit, cramp_search_hit, G_TYPE_OBJECT)

enum
{
  HIT_PROP_0,
  HIT_PROP_TITLE
};

static void
cramp_search_hit_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case HIT_PROP_TITLE:
      g_value_take_string (value, cramp_search_hit_dup_title (CRAMP_SEARCH_HIT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_search_hit_finalize (GObject *object)
{
  CrampSearchHit *self = CRAMP_SEARCH_HIT (object);

  g_ptr_array_unref (self->entries);
  g_strfreev (self->words);
  G_OBJECT_CLASS (cramp_search_hit_parent_class)->finalize (object);
}

static void
cramp_search_hit_class_init (CrampSearchHitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_search_hit_get_property;
  object_class->finalize = cramp_search_hit_finalize;
  g_object_class_install_property (
      object_class, HIT_PROP_TITLE,
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
cramp_search_hit_init (CrampSearchHit *self)
{
}

/**
 * cramp_search_hit_get_day:
 *
 * Returns: the day under which the calendar shows it
 */
int
cramp_search_hit_get_day (CrampSearchHit *self)
{
  return self->entry->day;
}

/**
 * cramp_search_hit_get_uuid:
 *
 * Returns: (transfer none): the uuid of the cramp, or of the day, that was found
 */
const char *
cramp_search_hit_get_uuid (CrampSearchHit *self)
{
  return self->entry->uuid;
}

/**
 * cramp_search_hit_get_text:
 *
 * Returns: (transfer none): all that it says, see cramp_search_text()
 */
const char *
cramp_search_hit_get_text (CrampSearchHit *self)
{
  return self->entry->text;
}

/**
 * cramp_search_hit_dup_title:
 *
 * Returns: (transfer full): its first line
 */
char *
cramp_search_hit_dup_title (CrampSearchHit *self)
{
  return g_strndup (self->entry->text, strcspn (self->entry->text, "\n"));
}

/**
 * cramp_search_hit_get_words:
 *
 * Returns: (transfer none): the folded words it was found by
 */
const char *const *
cramp_search_hit_get_words (CrampSearchHit *self)
{
  return (const char *const *) self->words;
}

/**
 * CrampSearchHits:
 *
 * A list model of the cramps and days that contain all the words of a query, the latest first. Their texts are built in
 * a thread when the search begins, and again after a change of the diary.
 *
 * Properties: #CrampSearchHits:loading, whether texts are being built.
 *
 * Signals: #CrampSearchHits::failed (#GError) where the diary could not be read.
 */
struct _CrampSearchHits
{
  GObject parent_instance;

  CrampDiary *diary;         /* (owned) */
  GCancellable *cancellable; /* (owned) (nullable): while texts are being built */
  gboolean stale;            /* whether they have to be built again then */
  GPtrArray *entries;        /* (owned) (nullable) (element-type Entry): latest first */
  GStrv words;               /* (owned): of the query, folded */
  GArray *hits;              /* (owned) (element-type guint): positions in @entries */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrampSearchHits,
                               cramp_search_hits,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return CRAMP_TYPE_SEARCH_HIT;
}

static guint
get_n_items (GListModel *model)
{
  return CRAMP_SEARCH_HITS (model)->hits->len;
}

/* Made when asked for: a list shows few of thousands. */
static gpointer
get_item (GListModel *model, guint position)
{
  CrampSearchHits *self = CRAMP_SEARCH_HITS (model);
  CrampSearchHit *hit;

  if (position >= self->hits->len)
    return NULL;
  hit = g_object_new (CRAMP_TYPE_SEARCH_HIT, NULL);
  hit->entries = g_ptr_array_ref (self->entries);
  hit->entry = g_ptr_array_index (self->entries, g_array_index (self->hits, guint, position));
  hit->words = g_strdupv (self->words);
  return hit;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
find_hits (CrampSearchHits *self)
{
  guint n_before = self->hits->len;

  g_array_set_size (self->hits, 0);
  for (guint i = 0; self->words[0] && self->entries && i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (cramp_search_matches (entry->folded, (const char *const *) self->words))
        g_array_append_val (self->hits, i);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->hits->len);
}

/* In the thread */

typedef struct
{
  char *path;        /* (owned) */
  char *person;      /* (owned) */
  CrampClock *clock; /* (owned) */
  int boundary;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->person);
  g_clear_object (&job->clock);
  g_free (job);
}

static Entry *
make_entry (const CrampRecord *record)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->uuid = g_strdup (record->uuid);
  entry->text = cramp_search_text (record);
  entry->folded = cramp_search_fold (entry->text);
  return entry;
}

static Entry *
make_episode_entry (const CrampEpisode *episode, int boundary)
{
  Entry *entry = make_entry (&episode->record);

  entry->when = episode->onset + episode->utc_offset;
  entry->day = cramp_episode_calendar_day (episode, boundary);
  return entry;
}

static Entry *
make_day_entry (const CrampDay *day)
{
  Entry *entry = make_entry (&day->record);

  entry->when = (gint64) (day->day - cramp_day_new (1970, 1, 1)) * CRAMP_SECONDS_A_DAY;
  entry->day = day->day;
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = *(const Entry **) a, *other = *(const Entry **) b;

  return one->when < other->when ? 1 : -(one->when > other->when);
}

static GPtrArray *
make_entries (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (job->path, job->clock, error);
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) days = NULL;
  GPtrArray *entries;

  if (!diary || !cramp_diary_set_person (diary, job->person, error) ||
      !(episodes = cramp_diary_list (diary, &cramp_episode_type, G_MININT64, G_MAXINT64, error)) ||
      !(days = cramp_diary_list (diary, &cramp_day_type, G_MININT64, G_MAXINT64, error)))
    return NULL;
  entries = g_ptr_array_new_full (episodes->len + days->len, (GDestroyNotify) entry_free);
  for (guint i = 0; i < episodes->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (entries, make_episode_entry (g_ptr_array_index (episodes, i), job->boundary));
  for (guint i = 0; i < days->len; i++)
    g_ptr_array_add (entries, make_day_entry (g_ptr_array_index (days, i)));
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

static void
build (GTask *task, gpointer source G_GNUC_UNUSED, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  GPtrArray *entries = make_entries (job, cancellable, &error);

  /* The thread lets go of everything before it answers, the task itself may live a little longer. */
  g_clear_object (&job->clock);
  if (entries)
    g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
built_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  CrampSearchHits *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled by our end. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (self->stale)
    {
      cramp_search_hits_load (self);
      return;
    }
  if (entries)
    {
      g_clear_pointer (&self->entries, g_ptr_array_unref);
      self->entries = g_steal_pointer (&entries);
      find_hits (self);
    }
  else
    g_signal_emit (self, signals[FAILED], 0, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
diary_changed_cb (CrampSearchHits *self, const CrampChange *change)
{
  if ((self->entries || self->cancellable) &&
      (cramp_change_concerns (change, &cramp_episode_type) || cramp_change_concerns (change, &cramp_day_type)))
    cramp_search_hits_load (self);
}

static void
cramp_search_hits_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, cramp_search_hits_is_loading (CRAMP_SEARCH_HITS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_search_hits_finalize (GObject *object)
{
  CrampSearchHits *self = CRAMP_SEARCH_HITS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_array_unref (self->hits);
  g_strfreev (self->words);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_search_hits_parent_class)->finalize (object);
}

static void
cramp_search_hits_class_init (CrampSearchHitsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_search_hits_get_property;
  object_class->finalize = cramp_search_hits_finalize;

  properties[PROP_LOADING] =
      g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FAILED] = g_signal_new ("failed", CRAMP_TYPE_SEARCH_HITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_ERROR);
}

static void
cramp_search_hits_init (CrampSearchHits *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (guint));
  self->words = g_new0 (char *, 1);
}

/**
 * cramp_search_hits_new:
 *
 * Returns: (transfer full): an empty list
 */
CrampSearchHits *
cramp_search_hits_new (CrampDiary *diary)
{
  CrampSearchHits *self = g_object_new (CRAMP_TYPE_SEARCH_HITS, NULL);

  self->diary = g_object_ref (diary);
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cramp_search_hits_load:
 *
 * Builds the texts, in a thread; the hits of the query follow.
 */
void
cramp_search_hits_load (CrampSearchHits *self)
{
  const CrampPerson *person = cramp_diary_get_person (self->diary);
  g_autoptr (GTask) task = NULL;
  Job *job;

  self->stale = self->cancellable != NULL;
  if (self->stale || !person)
    return;
  self->cancellable = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->path = g_strdup (cramp_diary_get_path (self->diary));
  job->person = g_strdup (person->record.uuid);
  job->clock = g_object_ref (cramp_diary_get_clock (self->diary));
  job->boundary = cramp_diary_get_boundary (self->diary);
  task = g_task_new (NULL, self->cancellable, built_cb, self);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, build);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

gboolean
cramp_search_hits_is_loading (CrampSearchHits *self)
{
  return self->cancellable != NULL;
}

/**
 * cramp_search_hits_set_query:
 * @query: as it was typed; without a word in it nothing is found
 */
void
cramp_search_hits_set_query (CrampSearchHits *self, const char *query)
{
  g_auto (GStrv) words = cramp_search_words (query);

  if (g_strv_equal ((const char *const *) words, (const char *const *) self->words))
    return;
  g_strfreev (self->words);
  self->words = g_steal_pointer (&words);
  find_hits (self);
}
