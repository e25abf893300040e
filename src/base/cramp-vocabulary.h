/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampAnswer:
 *
 * Yes, no, or not answered (C1). Zero is "not answered", so that what nobody touched says nothing.
 */
typedef enum
{
  CRAMP_ANSWER_NONE,
  CRAMP_ANSWER_NO,
  CRAMP_ANSWER_YES,
} CrampAnswer;

/**
 * CrampTerm:
 * @key: the word in SQL, JSON and CSV; never changes once it was released
 * @label: (nullable): untranslated label, to be passed through gettext
 * @source: (nullable): row of the sources that asks for it, as "D11"
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *source;
} CrampTerm;

/**
 * CrampVocabulary:
 * @name: the vocabulary's name
 * @terms: one entry per value of the enum, in its order; a %NULL key stands for "not given"
 * @n_terms: how many
 */
typedef struct
{
  const char *name;
  const CrampTerm *terms;
  guint n_terms;
} CrampVocabulary;

int cramp_vocabulary_find (const CrampVocabulary *self, const char *key);
const char *cramp_vocabulary_key (const CrampVocabulary *self, guint value);
const char *cramp_vocabulary_label (const CrampVocabulary *self, guint value);

/* The muscles and regions of D2 and D3: side and muscle are never stored, they derive from the region. */

typedef enum
{
  CRAMP_SIDE_NONE,
  CRAMP_SIDE_LEFT,
  CRAMP_SIDE_RIGHT,
  CRAMP_SIDE_BOTH,
} CrampSide;

typedef enum
{
  CRAMP_MUSCLE_NONE,
  CRAMP_MUSCLE_CALF,
  CRAMP_MUSCLE_SHIN,
  CRAMP_MUSCLE_FOOT,
  CRAMP_MUSCLE_TOES,
  CRAMP_MUSCLE_THIGH,
  CRAMP_MUSCLE_THIGH_FRONT,
  CRAMP_MUSCLE_THIGH_BACK,
  CRAMP_MUSCLE_HAND,
  CRAMP_MUSCLE_ABDOMEN,
  CRAMP_MUSCLE_OTHER,
  CRAMP_N_MUSCLES,
} CrampMuscle;

typedef enum
{
  CRAMP_REGION_LEFT_CALF,
  CRAMP_REGION_RIGHT_CALF,
  CRAMP_REGION_LEFT_SHIN,
  CRAMP_REGION_RIGHT_SHIN,
  CRAMP_REGION_LEFT_FOOT,
  CRAMP_REGION_RIGHT_FOOT,
  CRAMP_REGION_LEFT_TOES,
  CRAMP_REGION_RIGHT_TOES,
  CRAMP_REGION_LEFT_THIGH,
  CRAMP_REGION_RIGHT_THIGH,
  CRAMP_REGION_LEFT_THIGH_FRONT,
  CRAMP_REGION_RIGHT_THIGH_FRONT,
  CRAMP_REGION_LEFT_THIGH_BACK,
  CRAMP_REGION_RIGHT_THIGH_BACK,
  CRAMP_REGION_HAND,
  CRAMP_REGION_ABDOMEN,
  CRAMP_REGION_OTHER,
  CRAMP_N_REGIONS,
} CrampRegion;

CrampSide cramp_region_side (CrampRegion region);
CrampMuscle cramp_region_muscle (CrampRegion region);
gboolean cramp_region_is_leg (CrampRegion region);
CrampRegion cramp_region_find (CrampSide side, CrampMuscle muscle);

/* How well the onset is known. */
typedef enum
{
  CRAMP_PRECISION_EXACT,
  CRAMP_PRECISION_ABOUT,
  CRAMP_PRECISION_NIGHT,
} CrampPrecision;

/* D1 */
typedef enum
{
  CRAMP_CIRCUMSTANCE_NONE,
  CRAMP_CIRCUMSTANCE_BED,
  CRAMP_CIRCUMSTANCE_REST,
  CRAMP_CIRCUMSTANCE_EXERCISE,
  CRAMP_CIRCUMSTANCE_AFTER_EXERCISE,
} CrampCircumstance;

/* How long, when it is only known roughly; an exact duration has no band. */
typedef enum
{
  CRAMP_BAND_NONE,
  CRAMP_BAND_UNDER_1,
  CRAMP_BAND_1_TO_2,
  CRAMP_BAND_3_TO_5,
  CRAMP_BAND_6_TO_10,
  CRAMP_BAND_OVER_10,
  CRAMP_BAND_UNKNOWN,
} CrampDurationBand;

/* D6 and D8: what the muscle and the foot did. */
typedef enum
{
  CRAMP_FEEL_HARD,
  CRAMP_FEEL_TIGHT,
  CRAMP_FEEL_TWITCHED,
  CRAMP_FEEL_FOOT_STUCK,
  CRAMP_FEEL_MOVING_HURTS,
  CRAMP_N_FEELS,
} CrampFeel;

/* D10 */
typedef enum
{
  CRAMP_SIGN_CHEST_PAIN,
  CRAMP_SIGN_JAW_PAIN,
  CRAMP_SIGN_ARM_PAIN,
  CRAMP_SIGN_SHOULDER_PAIN,
  CRAMP_SIGN_BACK_PAIN,
  CRAMP_SIGN_COUGH,
  CRAMP_SIGN_FAST_HEART,
  CRAMP_SIGN_LIGHT_HEADED,
  CRAMP_SIGN_REDNESS,
  CRAMP_SIGN_SWELLING,
  CRAMP_SIGN_WARM,
  CRAMP_SIGN_HARD,
  CRAMP_SIGN_TENDER,
  CRAMP_SIGN_FEVER,
  CRAMP_SIGN_NUMB,
  CRAMP_SIGN_WEAK,
  CRAMP_SIGN_CONFUSED,
  CRAMP_SIGN_HEADACHE,
  CRAMP_SIGN_BLURRED_VISION,
  CRAMP_SIGN_STUMBLING,
  CRAMP_SIGN_INJURY,
  CRAMP_SIGN_KNEE_LUMP,
  CRAMP_SIGN_URGE_TO_MOVE,
  CRAMP_N_SIGNS,
} CrampSign;

/* What is said of a sign. "Usual for me, unchanged" is offered for a few only (W1). */
typedef enum
{
  CRAMP_SIGN_VALUE_NONE,
  CRAMP_SIGN_VALUE_NO,
  CRAMP_SIGN_VALUE_YES,
  CRAMP_SIGN_VALUE_USUAL,
} CrampSignValue;

gboolean cramp_sign_may_be_usual (CrampSign sign);

/* D11 */
typedef enum
{
  CRAMP_FACTOR_OVERUSE,
  CRAMP_FACTOR_EXERCISE_IN_HEAT,
  CRAMP_FACTOR_INACTIVITY,
  CRAMP_FACTOR_POSITION,
  CRAMP_FACTOR_TEMPERATURE,
  CRAMP_FACTOR_TOO_LITTLE_DRINK,
  CRAMP_FACTOR_ALCOHOL,
  CRAMP_FACTOR_CAFFEINE,
  CRAMP_FACTOR_DIALYSIS,
  CRAMP_FACTOR_LOW_SUGAR,
  CRAMP_FACTOR_TREATMENT_DAY,
  CRAMP_N_FACTORS,
} CrampFactor;

/* D12 */
typedef enum
{
  CRAMP_RELIEF_NOTHING,
  CRAMP_RELIEF_SAT_UP,
  CRAMP_RELIEF_FOOT_FLEXED,
  CRAMP_RELIEF_STRETCHED,
  CRAMP_RELIEF_PULLED_AGAINST,
  CRAMP_RELIEF_FOOT_PULLED,
  CRAMP_RELIEF_MASSAGE,
  CRAMP_RELIEF_STOOD,
  CRAMP_RELIEF_WALKED,
  CRAMP_RELIEF_HEAT,
  CRAMP_RELIEF_WARM_WATER,
  CRAMP_RELIEF_COLD,
  CRAMP_RELIEF_ICE_MASSAGE,
  CRAMP_RELIEF_CARER,
  CRAMP_N_RELIEFS,
} CrampRelief;

/* Whether what was tried helped; "tried" when it is not known. */
typedef enum
{
  CRAMP_HELPED_NOT_TRIED,
  CRAMP_HELPED_NO,
  CRAMP_HELPED_PARTLY,
  CRAMP_HELPED_YES,
  CRAMP_HELPED_UNKNOWN,
} CrampHelped;

/* D15 */
typedef enum
{
  CRAMP_SITUATION_PREGNANT,
  CRAMP_SITUATION_CANCER_TREATMENT,
  CRAMP_SITUATION_KIDNEY,
  CRAMP_SITUATION_DIABETES,
  CRAMP_SITUATION_HEART_LIVER,
  CRAMP_SITUATION_NERVE,
  CRAMP_SITUATION_CIRCULATION,
  CRAMP_SITUATION_POOR_FEELING,
  CRAMP_SITUATION_FOOT_SHAPE,
  CRAMP_SITUATION_IN_BED,
  CRAMP_SITUATION_RESTLESS_LEGS,
  CRAMP_SITUATION_NO_CONDITION,
  CRAMP_N_SITUATIONS,
} CrampSituation;

typedef enum
{
  CRAMP_ENTERED_BY_NONE,
  CRAMP_ENTERED_BY_SELF,
  CRAMP_ENTERED_BY_CARER,
} CrampEnteredBy;

/* Where an episode came from: a stopwatch entry waits to be confirmed in the morning. */
typedef enum
{
  CRAMP_ORIGIN_NONE,
  CRAMP_ORIGIN_FORM,
  CRAMP_ORIGIN_STOPWATCH,
  CRAMP_ORIGIN_MORNING,
  CRAMP_ORIGIN_SHEET,
} CrampOrigin;

typedef enum
{
  CRAMP_SLEEP_NONE,
  CRAMP_SLEEP_GOOD,
  CRAMP_SLEEP_FAIR,
  CRAMP_SLEEP_POOR,
} CrampSleep;

/* The standing questions of D10, answered with a day. */
typedef enum
{
  CRAMP_FINDING_NONE,
  CRAMP_FINDING_WASTING,
  CRAMP_FINDING_TOXIN,
} CrampFindingKind;

/* The bands of the numeric rating scale (D4). */
typedef enum
{
  CRAMP_PAIN_NONE,
  CRAMP_PAIN_MILD,
  CRAMP_PAIN_MODERATE,
  CRAMP_PAIN_SEVERE,
} CrampPainBand;

CrampPainBand cramp_pain_band (int pain);

extern const CrampVocabulary cramp_answers;
extern const CrampVocabulary cramp_sides;
extern const CrampVocabulary cramp_muscles;
extern const CrampVocabulary cramp_regions;
extern const CrampVocabulary cramp_precisions;
extern const CrampVocabulary cramp_circumstances;
extern const CrampVocabulary cramp_duration_bands;
extern const CrampVocabulary cramp_feels;
extern const CrampVocabulary cramp_signs;
extern const CrampVocabulary cramp_sign_values;
extern const CrampVocabulary cramp_factors;
extern const CrampVocabulary cramp_reliefs;
extern const CrampVocabulary cramp_helped;
extern const CrampVocabulary cramp_situations;
extern const CrampVocabulary cramp_entered_by;
extern const CrampVocabulary cramp_origins;
extern const CrampVocabulary cramp_sleeps;
extern const CrampVocabulary cramp_finding_kinds;
extern const CrampVocabulary cramp_pain_bands;

G_END_DECLS
