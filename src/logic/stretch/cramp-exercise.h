/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-leaflet.h"
#include "cramp-pose.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  CRAMP_POSITION_STANDING,
  CRAMP_POSITION_CHAIR,
  CRAMP_POSITION_FLOOR,
  CRAMP_POSITION_BED,
  CRAMP_N_POSITIONS,
} CrampPosition;

typedef enum
{
  CRAMP_PROP_WALL,
  CRAMP_PROP_CHAIR,
  CRAMP_PROP_BED,
  CRAMP_PROP_CUSHION,
  CRAMP_PROP_BIKE,
  CRAMP_N_PROPS,
} CrampPropKind;

/**
 * CrampProp:
 * @x: of a wall, its face; of a chair, the front of its back; of a bed, its head end; of a cushion, where its wedge
 *   begins; of a bicycle, its crank
 * @width: of a bed, its length; otherwise 0
 *
 * A thing that stands beside the figure.
 */
typedef struct
{
  CrampPropKind kind;
  double x;
  double width;
} CrampProp;

/**
 * CrampFigure:
 * @poses: (element-type CrampPose): keyframes
 * @props: (element-type CrampProp): what stands around
 * @loop: whether the movement repeats; otherwise it goes from rest into the stretch
 * @period: seconds one movement takes
 * @muscle: what is highlighted
 * @both: in both legs, not only the near one
 * @helper: whether somebody else's hands move the near leg
 */
typedef struct
{
  GArray *poses;
  GArray *props;
  gboolean loop;
  double period;
  CrampMuscle muscle;
  gboolean both;
  gboolean helper;
} CrampFigure;

/**
 * CrampExercise:
 * @id: its key in routines and sessions
 * @row: row of the sources, as "S1"
 * @leaflet: the leaflet it is from
 * @name: translated, as all texts here
 * @why: what it is good for
 * @steps: how to do it, in order
 * @cues: what is said when it begins, by #CrampSide; %NULL for a side it does not have
 * @cautions: what to mind
 * @easier: (nullable): how to do it more gently
 * @description: the picture in words
 * @position: where it is done
 * @each: whether each leg does it on its own
 * @moving: whether it is a movement and not a hold
 * @seconds: how long by default
 * @low: the least the leaflet says, or %CRAMP_UNSET
 * @high: the most the leaflet says, or %CRAMP_UNSET
 * @sets: how often by default
 * @bed: (nullable): id of what to do instead in bed
 * @chair: (nullable): id of what to do instead on a chair
 *
 * A stretch or exercise (S1-S7), read from its file.
 */
typedef struct
{
  char *id;
  char *row;
  CrampLeafletId leaflet;
  char *name;
  char *why;
  GPtrArray *steps;
  char *cues[CRAMP_SIDE_BOTH + 1];
  GPtrArray *cautions;
  char *easier;
  char *description;
  CrampPosition position;
  gboolean each;
  gboolean moving;
  int seconds;
  int low;
  int high;
  int sets;
  char *bed;
  char *chair;
  CrampFigure figure;
} CrampExercise;

/* What may be chosen, seconds. */
#define CRAMP_HOLD_LEAST 5
#define CRAMP_HOLD_MOST 60
#define CRAMP_MOVE_MOST 900

CrampExercise *cramp_exercise_parse (const char *text, gssize length, GError **error);
void cramp_exercise_free (CrampExercise *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampExercise, cramp_exercise_free)

int cramp_exercise_most_seconds (const CrampExercise *self);
char *cramp_exercise_dose (const CrampExercise *self);
char *cramp_exercise_check_hold (const CrampExercise *self, int seconds);
const char *cramp_exercise_article (const CrampExercise *self);
const char *cramp_position_name (CrampPosition position);
void cramp_figure_pose (const CrampFigure *self, double at, CrampSkeleton *skeleton);

G_END_DECLS
