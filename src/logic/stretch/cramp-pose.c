/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pose.h"

#include <math.h>

/* Lengths of a person of 176 cm. */
#define THIGH 43.0
#define SHIN 41.0
#define LOWER_BACK 23.0
#define UPPER_BACK 27.0
#define SHOULDER_BELOW_NECK 4.0
#define NECK_TO_HEAD 19.0
#define HEAD_RADIUS 12.0
#define UPPER_ARM 29.0
#define FOREARM 28.0
#define ANKLE_HEIGHT 9.0
#define HEEL_BEHIND_ANKLE 6.0
#define TOE_BEFORE_ANKLE 18.0

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

/* @length in the direction @angle degrees from upright. */
static CrampPoint
up (CrampPoint from, double angle, double length)
{
  return (CrampPoint) { from.x + length * sin (radians (angle)), from.y + length * cos (radians (angle)) };
}

static CrampPoint
turned (CrampPoint from, double x, double y, double angle)
{
  double c = cos (radians (angle)), s = sin (radians (angle));

  return (CrampPoint) { from.x + x * c - y * s, from.y + x * s + y * c };
}

/* The joint between two bones that reach from @from to @to, bent to the left of that line (@bend 1) or to the right
 * (-1). Where they are too short, @to comes nearer. */
static CrampPoint
joint_between (CrampPoint from, CrampPoint *to, double first, double second, int bend, double *missed)
{
  double dx = to->x - from.x, dy = to->y - from.y;
  double distance = hypot (dx, dy);
  double most = first + second - 0.05, least = fabs (first - second) + 1;
  double reached = CLAMP (distance, least, most);
  double along, aside;

  if (distance < 0.001)
    dx = 1, dy = 0, distance = 1;
  dx /= distance;
  dy /= distance;
  *missed = MAX (*missed, fabs (distance - reached));
  *to = (CrampPoint) { from.x + dx * reached, from.y + dy * reached };
  along = (reached * reached + first * first - second * second) / (2 * reached);
  aside = sqrt (MAX (first * first - along * along, 0)) * bend;
  return (CrampPoint) { from.x + dx * along - dy * aside, from.y + dy * along + dx * aside };
}

static void
solve_leg (const CrampPose *pose, CrampPoseValue first, CrampSkeleton *skeleton, CrampLeg *leg)
{
  double angle = pose->values[first + 2];

  leg->ankle = (CrampPoint) { pose->values[first], pose->values[first + 1] };
  leg->knee = joint_between (skeleton->hip, &leg->ankle, THIGH, SHIN, 1, &skeleton->missed);
  leg->heel = turned (leg->ankle, -HEEL_BEHIND_ANKLE, -ANKLE_HEIGHT, angle);
  leg->toe = turned (leg->ankle, TOE_BEFORE_ANKLE, -ANKLE_HEIGHT, angle);
}

static void
solve_arm (const CrampPose *pose, CrampPoseValue first, CrampSkeleton *skeleton, CrampArm *arm)
{
  arm->hand = (CrampPoint) { pose->values[first], pose->values[first + 1] };
  arm->elbow = joint_between (skeleton->shoulder, &arm->hand, UPPER_ARM, FOREARM, -1, &skeleton->missed);
}

/**
 * cramp_pose_solve:
 * @skeleton: (out caller-allocates):
 *
 * Finds all joints of @pose.
 */
void
cramp_pose_solve (const CrampPose *pose, CrampSkeleton *skeleton)
{
  const double *v = pose->values;
  double chest = v[CRAMP_POSE_TORSO] + v[CRAMP_POSE_BEND];

  skeleton->missed = 0;
  skeleton->hip = (CrampPoint) { v[CRAMP_POSE_HIP_X], v[CRAMP_POSE_HIP_Y] };
  skeleton->waist = up (skeleton->hip, v[CRAMP_POSE_TORSO], LOWER_BACK);
  skeleton->neck = up (skeleton->waist, chest, UPPER_BACK);
  skeleton->shoulder = up (skeleton->neck, chest, -SHOULDER_BELOW_NECK);
  skeleton->head = up (skeleton->neck, v[CRAMP_POSE_HEAD], NECK_TO_HEAD);
  skeleton->face = up ((CrampPoint) { 0, 0 }, v[CRAMP_POSE_HEAD] + 90, 1);
  solve_leg (pose, CRAMP_POSE_NEAR_FOOT_X, skeleton, &skeleton->legs[CRAMP_NEAR]);
  solve_leg (pose, CRAMP_POSE_FAR_FOOT_X, skeleton, &skeleton->legs[CRAMP_FAR]);
  solve_arm (pose, CRAMP_POSE_NEAR_HAND_X, skeleton, &skeleton->arms[CRAMP_NEAR]);
  solve_arm (pose, CRAMP_POSE_FAR_HAND_X, skeleton, &skeleton->arms[CRAMP_FAR]);
}

static double
eased (double t)
{
  return t * t * (3 - 2 * t);
}

/* Through four values, between the middle ones (Catmull-Rom). */
static double
curved (double before, double from, double to, double after, double t)
{
  return 0.5 * (2 * from + (to - before) * t + (2 * before - 5 * from + 4 * to - after) * t * t +
                (3 * from - before - 3 * to + after) * t * t * t);
}

/* In a loop the last keyframe is followed by the first again, and the way through them is round. */
static void
round_between (const CrampPose *poses, guint n, double at, CrampPose *pose)
{
  guint i = n - 1;
  double from, to;

  while (i > 0 && poses[i].at > at)
    i--;
  from = poses[i].at;
  to = i + 1 < n ? poses[i + 1].at : poses[0].at + 1;
  for (guint v = 0; v < CRAMP_N_POSE_VALUES; v++)
    pose->values[v] = curved (poses[(i + n - 1) % n].values[v], poses[i].values[v], poses[(i + 1) % n].values[v],
                              poses[(i + 2) % n].values[v], (at - from) / (to - from));
}

/**
 * cramp_pose_between:
 * @poses: (array length=n_poses): keyframes in the order of their times, the first at 0; of a movement that does not
 *   repeat, the last at 1
 * @loop: whether the movement repeats
 * @at: where in the movement, from 0 to 1; of a loop, any
 * @pose: (out caller-allocates):
 */
void
cramp_pose_between (const CrampPose *poses, guint n_poses, gboolean loop, double at, CrampPose *pose)
{
  guint i = 0;
  double t;

  g_return_if_fail (n_poses > 0);
  pose->at = loop ? at - floor (at) : CLAMP (at, 0, 1);
  if (n_poses == 1)
    {
      *pose = poses[0];
      return;
    }
  if (loop)
    {
      round_between (poses, n_poses, pose->at, pose);
      return;
    }
  while (i + 2 < n_poses && poses[i + 1].at < pose->at)
    i++;
  t = eased (CLAMP ((pose->at - poses[i].at) / (poses[i + 1].at - poses[i].at), 0, 1));
  for (guint v = 0; v < CRAMP_N_POSE_VALUES; v++)
    pose->values[v] = poses[i].values[v] + (poses[i + 1].values[v] - poses[i].values[v]) * t;
}

static void
include (CrampPoint point, double margin, CrampPoint *low, CrampPoint *high)
{
  low->x = MIN (low->x, point.x - margin);
  low->y = MIN (low->y, point.y - margin);
  high->x = MAX (high->x, point.x + margin);
  high->y = MAX (high->y, point.y + margin);
}

/**
 * cramp_skeleton_bounds:
 * @low: (inout): made smaller where the body reaches beyond
 * @high: (inout): made larger where it does
 */
void
cramp_skeleton_bounds (const CrampSkeleton *skeleton, CrampPoint *low, CrampPoint *high)
{
  include (skeleton->head, HEAD_RADIUS + 3, low, high);
  include (skeleton->hip, 12, low, high);
  include (skeleton->neck, 12, low, high);
  for (guint i = 0; i < CRAMP_N_LIMBS; i++)
    {
      include (skeleton->legs[i].knee, 8, low, high);
      include (skeleton->legs[i].heel, 4, low, high);
      include (skeleton->legs[i].toe, 4, low, high);
      include (skeleton->arms[i].elbow, 6, low, high);
      include (skeleton->arms[i].hand, 6, low, high);
    }
}
