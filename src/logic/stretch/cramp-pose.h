/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The figure that shows an exercise: a small skeleton seen from the side, facing right, in centimetres. The floor is at
 * 0, y points up. Its near side is its right one; for the left leg the picture is mirrored, so that the leg that works
 * is always the near one. */

typedef struct
{
  double x;
  double y;
} CrampPoint;

/**
 * CrampPoseValue:
 *
 * What a pose is made of. Hands and feet are given by where they are, not by the angles of the joints: those follow,
 * and a foot on the floor stays there while the figure moves. Angles are degrees: of torso and head from upright,
 * positive forwards; of the upper back against the lower; of a foot from flat, positive toes up.
 */
typedef enum
{
  CRAMP_POSE_HIP_X,
  CRAMP_POSE_HIP_Y,
  CRAMP_POSE_TORSO,
  CRAMP_POSE_BEND,
  CRAMP_POSE_HEAD,
  CRAMP_POSE_NEAR_HAND_X,
  CRAMP_POSE_NEAR_HAND_Y,
  CRAMP_POSE_FAR_HAND_X,
  CRAMP_POSE_FAR_HAND_Y,
  CRAMP_POSE_NEAR_FOOT_X,
  CRAMP_POSE_NEAR_FOOT_Y,
  CRAMP_POSE_NEAR_FOOT_ANGLE,
  CRAMP_POSE_FAR_FOOT_X,
  CRAMP_POSE_FAR_FOOT_Y,
  CRAMP_POSE_FAR_FOOT_ANGLE,
  CRAMP_N_POSE_VALUES,
} CrampPoseValue;

/**
 * CrampPose:
 * @at: where in the movement, from 0 to 1
 *
 * A keyframe.
 */
typedef struct
{
  double at;
  double values[CRAMP_N_POSE_VALUES];
} CrampPose;

/* Far limbs are painted first. */
typedef enum
{
  CRAMP_FAR,
  CRAMP_NEAR,
  CRAMP_N_LIMBS,
} CrampLimb;

typedef struct
{
  CrampPoint knee;
  CrampPoint ankle;
  CrampPoint heel;
  CrampPoint toe;
} CrampLeg;

typedef struct
{
  CrampPoint elbow;
  CrampPoint hand;
} CrampArm;

/**
 * CrampSkeleton:
 * @face: unit vector to where the face looks
 * @missed: centimetres by which a hand or foot could not reach its place
 *
 * A pose with all its joints.
 */
typedef struct
{
  CrampPoint hip;
  CrampPoint waist;
  CrampPoint neck;
  CrampPoint shoulder;
  CrampPoint head;
  CrampPoint face;
  CrampLeg legs[CRAMP_N_LIMBS];
  CrampArm arms[CRAMP_N_LIMBS];
  double missed;
} CrampSkeleton;

void cramp_pose_between (const CrampPose *poses, guint n_poses, gboolean loop, double at, CrampPose *pose);
void cramp_pose_solve (const CrampPose *pose, CrampSkeleton *skeleton);
void cramp_skeleton_bounds (const CrampSkeleton *skeleton, CrampPoint *low, CrampPoint *high);

G_END_DECLS
