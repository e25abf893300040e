/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-player.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define START (1234 * SECOND + 567)

/* One exercise on each leg, then one with both, twice. */
static const CrampPhase phases[] = {
  { CRAMP_PHASE_PREPARE, 0, 1, 1, CRAMP_SIDE_LEFT, 5 },  { CRAMP_PHASE_HOLD, 0, 1, 1, CRAMP_SIDE_LEFT, 20 },
  { CRAMP_PHASE_CHANGE, 0, 1, 1, CRAMP_SIDE_RIGHT, 5 },  { CRAMP_PHASE_HOLD, 0, 1, 1, CRAMP_SIDE_RIGHT, 20 },
  { CRAMP_PHASE_PREPARE, 1, 1, 2, CRAMP_SIDE_BOTH, 15 }, { CRAMP_PHASE_HOLD, 1, 1, 2, CRAMP_SIDE_BOTH, 10 },
  { CRAMP_PHASE_REST, 1, 2, 2, CRAMP_SIDE_BOTH, 5 },     { CRAMP_PHASE_HOLD, 1, 2, 2, CRAMP_SIDE_BOTH, 10 },
};
#define TOTAL (90 * SECOND)

static CrampPlayer *
started (void)
{
  CrampPlayer *player = cramp_player_new (phases, G_N_ELEMENTS (phases));

  cramp_player_start (player, START, 0);
  return player;
}

/* Takes all cues there are as words: "hold1 tick3 tick2 ...". */
static char *
take_cues (CrampPlayer *player)
{
  static const char *const names[] = { "prepare", "hold", "change", "rest", "tick", "pause", "resume", "done" };
  g_autoptr (GString) out = g_string_new (NULL);
  CrampCue cue;

  while (cramp_player_take_cue (player, &cue))
    g_string_append_printf (out, "%s%s%d", out->len ? " " : "", names[cue.kind],
                            cue.kind == CRAMP_CUE_TICK ? cue.seconds_left : (int) cue.phase);
  return g_string_free_and_steal (g_steal_pointer (&out));
}

#define assert_cues(player, expected)             \
  G_STMT_START                                    \
  {                                               \
    g_autofree char *cues = take_cues ((player)); \
    g_assert_cmpstr (cues, ==, (expected));       \
  }                                               \
  G_STMT_END

static void
test_whole (void)
{
  g_autoptr (CrampPlayer) player = started ();

  for (gint64 now = 0; now <= TOTAL; now += SECOND / 4)
    cramp_player_advance (player, START + now, 0);
  assert_cues (player, "prepare0 tick3 tick2 tick1 hold1 tick3 tick2 tick1 change2 tick3 tick2 tick1 "
                       "hold3 tick3 tick2 tick1 prepare4 tick3 tick2 tick1 hold5 tick3 tick2 tick1 "
                       "rest6 tick3 tick2 tick1 hold7 tick3 tick2 tick1 done7");
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_DONE);
  g_assert_cmpint (cramp_player_get_total_left (player, START + TOTAL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_assert_cmpint (cramp_player_get_held (player, i), ==, phases[i].seconds * SECOND);
}

/* However late each call comes, every phase begins where the one before ended. */
static void
test_no_drift (void)
{
  enum
  {
    N = 180
  };
  CrampPhase long_run[N];
  g_autoptr (CrampPlayer) player = NULL;
  gint64 now = START;
  int heard = 0;

  for (guint i = 0; i < N; i++)
    long_run[i] = (CrampPhase) { CRAMP_PHASE_HOLD, i, 1, 1, CRAMP_SIDE_BOTH, 10 };
  player = cramp_player_new (long_run, N);
  cramp_player_start (player, START, 0);
  while (cramp_player_get_state (player) == CRAMP_PLAYER_RUNNING)
    {
      CrampCue cue;

      now = cramp_player_next_due (player) + 37000 + (now % 11) * 1000;
      cramp_player_advance (player, now, 0);
      while (cramp_player_take_cue (player, &cue))
        if (cue.kind == CRAMP_CUE_HOLD)
          {
            g_assert_cmpint (cue.due, ==, START + (gint64) cue.phase * 10 * SECOND);
            heard++;
          }
    }
  g_assert_cmpint (heard, ==, N);
  g_assert_cmpint (now - (START + 1800 * SECOND), <, 50000);
}

static void
test_pause (void)
{
  g_autoptr (CrampPlayer) player = started ();

  cramp_player_advance (player, START + 12 * SECOND, 0);
  assert_cues (player, "prepare0 hold1");
  cramp_player_pause (player, START + 12 * SECOND);
  g_assert_cmpint (cramp_player_next_due (player), ==, G_MAXINT64);
  cramp_player_advance (player, START + 500 * SECOND, 0);
  assert_cues (player, "pause1");
  g_assert_cmpint (cramp_player_get_left (player, START + 500 * SECOND), ==, 13 * SECOND);
  g_assert_cmpint (cramp_player_get_held (player, 1), ==, 7 * SECOND);
  cramp_player_resume (player, START + 600 * SECOND);
  cramp_player_advance (player, START + 612 * SECOND, 0);
  cramp_player_advance (player, START + 613 * SECOND, 0);
  assert_cues (player, "resume1 tick1 change2");
  g_assert_cmpint (cramp_player_get_held (player, 1), ==, 20 * SECOND);
}

/* The monotonic clock stands still in suspend; that boottime went on tells. */
static void
test_suspend (void)
{
  g_autoptr (CrampPlayer) player = started ();

  cramp_player_advance (player, START + 10 * SECOND, 300);
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_RUNNING);
  cramp_player_advance (player, START + 10 * SECOND + 5, 3600 * SECOND);
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_PAUSED);
  g_assert_cmpint (cramp_player_get_left (player, 0), ==, 15 * SECOND - 5);
  cramp_player_resume (player, START + 20 * SECOND);
  cramp_player_advance (player, START + 21 * SECOND, 3600 * SECOND);
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_RUNNING);
}

static void
test_back (void)
{
  g_autoptr (CrampPlayer) player = started ();

  /* Well into a hold: the hold anew. */
  cramp_player_advance (player, START + 15 * SECOND, 0);
  cramp_player_back (player, START + 15 * SECOND);
  g_assert_cmpuint (cramp_player_get_index (player), ==, 1);
  g_assert_cmpint (cramp_player_get_left (player, START + 15 * SECOND), ==, 20 * SECOND);
  g_assert_cmpint (cramp_player_get_held (player, 1), ==, 10 * SECOND);
  /* At once again: what leads to it. */
  cramp_player_back (player, START + 16 * SECOND);
  g_assert_cmpuint (cramp_player_get_index (player), ==, 0);
  cramp_player_back (player, START + 17 * SECOND);
  g_assert_cmpuint (cramp_player_get_index (player), ==, 0);
  /* At the start of the other leg's hold: the first leg again, from what leads to it. */
  cramp_player_skip (player, START + 18 * SECOND);
  cramp_player_skip (player, START + 19 * SECOND);
  cramp_player_skip (player, START + 20 * SECOND);
  g_assert_cmpuint (cramp_player_get_index (player), ==, 3);
  cramp_player_back (player, START + 21 * SECOND);
  g_assert_cmpuint (cramp_player_get_index (player), ==, 0);
}

static void
test_skip (void)
{
  g_autoptr (CrampPlayer) player = started ();
  g_autofree char *dropped = NULL;

  cramp_player_advance (player, START + 12 * SECOND, 0);
  dropped = take_cues (player);
  cramp_player_skip_step (player, START + 12 * SECOND);
  assert_cues (player, "prepare4");
  g_assert_cmpint (cramp_player_get_held (player, 1), ==, 7 * SECOND);
  g_assert_cmpint (cramp_player_get_held (player, 3), ==, 0);
  cramp_player_skip (player, START + 12 * SECOND);
  assert_cues (player, "hold5");
  cramp_player_skip_step (player, START + 13 * SECOND);
  assert_cues (player, "done5");
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_DONE);
  /* Nothing moves any more. */
  cramp_player_skip (player, START + 14 * SECOND);
  cramp_player_back (player, START + 14 * SECOND);
  cramp_player_pause (player, START + 14 * SECOND);
  cramp_player_resume (player, START + 14 * SECOND);
  cramp_player_hurt (player, START + 14 * SECOND);
  assert_cues (player, "");
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_DONE);
}

/* "It hurts" says nothing more, not even what was just due. */
static void
test_hurt (void)
{
  g_autoptr (CrampPlayer) player = started ();

  cramp_player_advance (player, START + 24 * SECOND, 0);
  cramp_player_hurt (player, START + 24 * SECOND);
  assert_cues (player, "");
  cramp_player_advance (player, START + 60 * SECOND, 0);
  assert_cues (player, "");
  g_assert_true (cramp_player_was_hurt (player, 1));
  g_assert_false (cramp_player_was_hurt (player, 3));
  cramp_player_stop (player, START + 61 * SECOND);
  g_assert_cmpint (cramp_player_get_held (player, 1), ==, 19 * SECOND);
  assert_cues (player, "");
}

/* A call that comes far too late does not rattle off what nobody needs any more. */
static void
test_stalled (void)
{
  g_autoptr (CrampPlayer) player = started ();

  assert_cues (player, "prepare0");
  cramp_player_advance (player, START + 52 * SECOND, 0);
  assert_cues (player, "prepare4");
  cramp_player_advance (player, START + 1000 * SECOND, 0);
  assert_cues (player, "done7");
}

/* Whatever is tapped whenever: time never runs backwards, nothing is held longer than its phase, every cue belongs. */
static void
random_walk (void)
{
  g_autoptr (CrampPlayer) player = started ();
  gint64 now = START, asleep = 0;

  for (int i = 0; i < 400; i++)
    {
      CrampCue cue;

      now += g_test_rand_int_range (0, 6 * SECOND);
      asleep += g_test_rand_int_range (0, 40) == 0 ? 100 * SECOND : 0;
      switch (g_test_rand_int_range (0, 12))
        {
        case 0:
          cramp_player_pause (player, now);
          break;
        case 1:
          cramp_player_resume (player, now);
          break;
        case 2:
          cramp_player_back (player, now);
          break;
        case 3:
          cramp_player_skip (player, now);
          break;
        case 4:
          cramp_player_hurt (player, now);
          break;
        case 5:
          if (g_test_rand_bit ())
            cramp_player_skip_step (player, now);
          break;
        default:
          cramp_player_advance (player, now, asleep);
        }
      g_assert_cmpuint (cramp_player_get_index (player), <, G_N_ELEMENTS (phases));
      g_assert_cmpint (cramp_player_get_left (player, now), >=, 0);
      g_assert_cmpint (cramp_player_get_left (player, now), <=, 20 * SECOND);
      g_assert_cmpint (cramp_player_get_total_left (player, now), <=, TOTAL);
      for (guint p = 0; p < G_N_ELEMENTS (phases); p++)
        g_assert_cmpint (cramp_player_get_held (player, p), <=, phases[p].seconds * SECOND);
      while (cramp_player_take_cue (player, &cue))
        {
          g_assert_cmpint (cue.due, <=, now);
          g_assert_cmpuint (cue.phase, <=, cramp_player_get_index (player));
        }
    }
}

static void
test_random_walks (void)
{
  for (int i = 0; i < 300; i++)
    random_walk ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player/whole", test_whole);
  g_test_add_func ("/player/no-drift", test_no_drift);
  g_test_add_func ("/player/pause", test_pause);
  g_test_add_func ("/player/suspend", test_suspend);
  g_test_add_func ("/player/back", test_back);
  g_test_add_func ("/player/skip", test_skip);
  g_test_add_func ("/player/hurt", test_hurt);
  g_test_add_func ("/player/stalled", test_stalled);
  g_test_add_func ("/player/random-walks", test_random_walks);
  return g_test_run ();
}
