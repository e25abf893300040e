/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One table per vocabulary: the value in C is the index, the key is the word in SQL, JSON and CSV, the label is what
 * people read. Keys of released versions never change; new terms go where the enum says. */

#define VOCABULARY(variable, string, table) \
  const CrampVocabulary variable = { .name = string, .terms = table, .n_terms = G_N_ELEMENTS (table) }

static const CrampTerm answer_terms[] = {
  [CRAMP_ANSWER_NONE] = { NULL, N_ ("Not answered"), "C1" },
  [CRAMP_ANSWER_NO] = { "no", N_ ("No"), "C1" },
  [CRAMP_ANSWER_YES] = { "yes", N_ ("Yes"), "C1" },
};
VOCABULARY (cramp_answers, "answer", answer_terms);

static const CrampTerm side_terms[] = {
  [CRAMP_SIDE_NONE] = { NULL, N_ ("Side not given"), "D2" },
  [CRAMP_SIDE_LEFT] = { "left", N_ ("Left"), "D2" },
  [CRAMP_SIDE_RIGHT] = { "right", N_ ("Right"), "D2" },
  [CRAMP_SIDE_BOTH] = { "both", N_ ("Both"), "D2" },
};
VOCABULARY (cramp_sides, "side", side_terms);

static const CrampTerm muscle_terms[] = {
  [CRAMP_MUSCLE_NONE] = { NULL, N_ ("Muscle not given"), "D3" },
  [CRAMP_MUSCLE_CALF] = { "calf", N_ ("Calf"), "D3" },
  [CRAMP_MUSCLE_SHIN] = { "shin", N_ ("Shin or ankle"), "D3" },
  [CRAMP_MUSCLE_FOOT] = { "foot", N_ ("Foot"), "D3" },
  [CRAMP_MUSCLE_TOES] = { "toes", N_ ("Toes"), "D3" },
  [CRAMP_MUSCLE_THIGH] = { "thigh", N_ ("Thigh"), "D3" },
  [CRAMP_MUSCLE_THIGH_FRONT] = { "thigh_front", N_ ("Front of thigh"), "D3" },
  [CRAMP_MUSCLE_THIGH_BACK] = { "thigh_back", N_ ("Back of thigh"), "D3" },
  [CRAMP_MUSCLE_HAND] = { "hand", N_ ("Hand"), "D3" },
  [CRAMP_MUSCLE_ABDOMEN] = { "abdomen", N_ ("Belly"), "D3" },
  [CRAMP_MUSCLE_OTHER] = { "other", N_ ("Somewhere else"), "D3" },
};
VOCABULARY (cramp_muscles, "muscle", muscle_terms);

static const CrampTerm region_terms[] = {
  [CRAMP_REGION_LEFT_CALF] = { "left_calf", N_ ("Left calf"), "D3" },
  [CRAMP_REGION_RIGHT_CALF] = { "right_calf", N_ ("Right calf"), "D3" },
  [CRAMP_REGION_LEFT_SHIN] = { "left_shin", N_ ("Left shin or ankle"), "D3" },
  [CRAMP_REGION_RIGHT_SHIN] = { "right_shin", N_ ("Right shin or ankle"), "D3" },
  [CRAMP_REGION_LEFT_FOOT] = { "left_foot", N_ ("Left foot"), "D3" },
  [CRAMP_REGION_RIGHT_FOOT] = { "right_foot", N_ ("Right foot"), "D3" },
  [CRAMP_REGION_LEFT_TOES] = { "left_toes", N_ ("Left toes"), "D3" },
  [CRAMP_REGION_RIGHT_TOES] = { "right_toes", N_ ("Right toes"), "D3" },
  [CRAMP_REGION_LEFT_THIGH] = { "left_thigh", N_ ("Left thigh"), "D3" },
  [CRAMP_REGION_RIGHT_THIGH] = { "right_thigh", N_ ("Right thigh"), "D3" },
  [CRAMP_REGION_LEFT_THIGH_FRONT] = { "left_thigh_front", N_ ("Front of left thigh"), "D3" },
  [CRAMP_REGION_RIGHT_THIGH_FRONT] = { "right_thigh_front", N_ ("Front of right thigh"), "D3" },
  [CRAMP_REGION_LEFT_THIGH_BACK] = { "left_thigh_back", N_ ("Back of left thigh"), "D3" },
  [CRAMP_REGION_RIGHT_THIGH_BACK] = { "right_thigh_back", N_ ("Back of right thigh"), "D3" },
  [CRAMP_REGION_HAND] = { "hand", N_ ("Hand"), "D3" },
  [CRAMP_REGION_ABDOMEN] = { "abdomen", N_ ("Belly"), "D3" },
  [CRAMP_REGION_OTHER] = { "other", N_ ("Somewhere else"), "D3" },
};
VOCABULARY (cramp_regions, "region", region_terms);

static const CrampTerm precision_terms[] = {
  [CRAMP_PRECISION_EXACT] = { "exact", N_ ("Exact time"), "D1" },
  [CRAMP_PRECISION_ABOUT] = { "about", N_ ("About that time"), "D1" },
  [CRAMP_PRECISION_NIGHT] = { "night", N_ ("Some time that night"), "D1" },
};
VOCABULARY (cramp_precisions, "precision", precision_terms);

static const CrampTerm circumstance_terms[] = {
  [CRAMP_CIRCUMSTANCE_NONE] = { NULL, N_ ("Not given"), "D1" },
  [CRAMP_CIRCUMSTANCE_BED] = { "bed", N_ ("In bed"), "D1" },
  [CRAMP_CIRCUMSTANCE_REST] = { "rest", N_ ("At rest by day"), "D1" },
  [CRAMP_CIRCUMSTANCE_EXERCISE] = { "exercise", N_ ("During exercise"), "D1" },
  [CRAMP_CIRCUMSTANCE_AFTER_EXERCISE] = { "after_exercise", N_ ("After exercise"), "D1" },
};
VOCABULARY (cramp_circumstances, "circumstance", circumstance_terms);

static const CrampTerm band_terms[] = {
  [CRAMP_BAND_NONE] = { NULL, N_ ("Not given"), "D5" },
  [CRAMP_BAND_UNDER_1] = { "under_1", N_ ("Under 1 minute"), "D5" },
  [CRAMP_BAND_1_TO_2] = { "1_to_2", N_ ("1 to 2 minutes"), "D5" },
  [CRAMP_BAND_3_TO_5] = { "3_to_5", N_ ("3 to 5 minutes"), "D5" },
  [CRAMP_BAND_6_TO_10] = { "6_to_10", N_ ("6 to 10 minutes"), "D5" },
  [CRAMP_BAND_OVER_10] = { "over_10", N_ ("Over 10 minutes"), "D5" },
  [CRAMP_BAND_UNKNOWN] = { "unknown", N_ ("Don’t know"), "D5" },
};
VOCABULARY (cramp_duration_bands, "duration_band", band_terms);

static const CrampTerm feel_terms[] = {
  [CRAMP_FEEL_HARD] = { "hard", N_ ("Muscle felt hard"), "D6" },
  [CRAMP_FEEL_TIGHT] = { "tight", N_ ("Muscle felt tight or stiff"), "D6" },
  [CRAMP_FEEL_TWITCHED] = { "twitched", N_ ("Muscle twitched"), "D6" },
  [CRAMP_FEEL_FOOT_STUCK] = { "foot_stuck", N_ ("Trouble moving the foot"), "D8" },
  [CRAMP_FEEL_MOVING_HURTS] = { "moving_hurts", N_ ("Moving the foot or leg hurt"), "D8" },
};
VOCABULARY (cramp_feels, "feel", feel_terms);

static const CrampTerm sign_terms[] = {
  [CRAMP_SIGN_CHEST_PAIN] = { "chest_pain", N_ ("Pain in the chest"), "D10" },
  [CRAMP_SIGN_JAW_PAIN] = { "jaw_pain", N_ ("Pain in the jaw"), "D10" },
  [CRAMP_SIGN_ARM_PAIN] = { "arm_pain", N_ ("Pain in an arm"), "D10" },
  [CRAMP_SIGN_SHOULDER_PAIN] = { "shoulder_pain", N_ ("Pain in a shoulder"), "D10" },
  [CRAMP_SIGN_BACK_PAIN] = { "back_pain", N_ ("Pain in the back"), "D10" },
  [CRAMP_SIGN_COUGH] = { "cough", N_ ("Sudden coughing"), "D10" },
  [CRAMP_SIGN_FAST_HEART] = { "fast_heart", N_ ("Heart beating faster"), "D10" },
  [CRAMP_SIGN_LIGHT_HEADED] = { "light_headed", N_ ("Dizzy, light-headed or faint"), "D10" },
  [CRAMP_SIGN_REDNESS] = { "redness", N_ ("Leg red"), "D10" },
  [CRAMP_SIGN_SWELLING] = { "swelling", N_ ("Leg swollen"), "D10" },
  [CRAMP_SIGN_WARM] = { "warm", N_ ("Leg warm to touch"), "D10" },
  [CRAMP_SIGN_HARD] = { "hard", N_ ("Leg still hard"), "D10" },
  [CRAMP_SIGN_TENDER] = { "tender", N_ ("Leg tender to touch"), "D10" },
  [CRAMP_SIGN_FEVER] = { "fever", N_ ("Fever"), "D10" },
  [CRAMP_SIGN_NUMB] = { "numb", N_ ("Numbness"), "D10" },
  [CRAMP_SIGN_WEAK] = { "weak", N_ ("Weakness"), "D10" },
  [CRAMP_SIGN_CONFUSED] = { "confused", N_ ("Confused"), "D10" },
  [CRAMP_SIGN_HEADACHE] = { "headache", N_ ("Headache"), "D10" },
  [CRAMP_SIGN_BLURRED_VISION] = { "blurred_vision", N_ ("Blurred vision"), "D10" },
  [CRAMP_SIGN_STUMBLING] = { "stumbling", N_ ("Stumbling"), "D10" },
  [CRAMP_SIGN_INJURY] = { "injury", N_ ("Recent injury to the leg"), "D10" },
  [CRAMP_SIGN_KNEE_LUMP] = { "knee_lump", N_ ("Lump behind the knee"), "D10" },
  [CRAMP_SIGN_URGE_TO_MOVE] = { "urge_to_move", N_ ("Urge to move the legs, without pain, when falling asleep"),
                                "D10" },
};
VOCABULARY (cramp_signs, "sign", sign_terms);

static const CrampTerm sign_value_terms[] = {
  [CRAMP_SIGN_VALUE_NONE] = { NULL, N_ ("Not answered"), "C1" },
  [CRAMP_SIGN_VALUE_NO] = { "no", N_ ("No"), "C1" },
  [CRAMP_SIGN_VALUE_YES] = { "yes", N_ ("Yes"), "C1" },
  [CRAMP_SIGN_VALUE_USUAL] = { "usual", N_ ("Usual for me, unchanged"), "W1" },
};
VOCABULARY (cramp_sign_values, "sign_value", sign_value_terms);

static const CrampTerm factor_terms[] = {
  [CRAMP_FACTOR_OVERUSE] = { "overuse", N_ ("Hard exercise or overuse"), "D11" },
  [CRAMP_FACTOR_EXERCISE_IN_HEAT] = { "exercise_in_heat", N_ ("Exercise in hot weather"), "D11" },
  [CRAMP_FACTOR_INACTIVITY] = { "inactivity", N_ ("Long time inactive or in bed"), "D11" },
  [CRAMP_FACTOR_POSITION] = { "position", N_ ("Long time in one position"), "D11" },
  [CRAMP_FACTOR_TEMPERATURE] = { "temperature", N_ ("Change of temperature"), "D11" },
  [CRAMP_FACTOR_TOO_LITTLE_DRINK] = { "too_little_drink", N_ ("Too little to drink"), "D11" },
  [CRAMP_FACTOR_ALCOHOL] = { "alcohol", N_ ("Alcohol"), "D11" },
  [CRAMP_FACTOR_CAFFEINE] = { "caffeine", N_ ("Caffeine"), "D11" },
  [CRAMP_FACTOR_DIALYSIS] = { "dialysis", N_ ("Dialysis"), "D11" },
  [CRAMP_FACTOR_LOW_SUGAR] = { "low_sugar", N_ ("Low blood sugar"), "D11" },
  [CRAMP_FACTOR_TREATMENT_DAY] = { "treatment_day", N_ ("Treatment day"), "D11" },
};
VOCABULARY (cramp_factors, "factor", factor_terms);

static const CrampTerm relief_terms[] = {
  [CRAMP_RELIEF_NOTHING] = { "nothing", N_ ("Nothing: it went by itself"), "D12" },
  [CRAMP_RELIEF_SAT_UP] = { "sat_up", N_ ("Sat up"), "D12" },
  [CRAMP_RELIEF_FOOT_FLEXED] = { "foot_flexed", N_ ("Foot up towards the face"), "D12" },
  [CRAMP_RELIEF_STRETCHED] = { "stretched", N_ ("Stretched the muscle"), "D12" },
  [CRAMP_RELIEF_PULLED_AGAINST] = { "pulled_against", N_ ("Pulled against it with the leg"), "D12" },
  [CRAMP_RELIEF_FOOT_PULLED] = { "foot_pulled", N_ ("Pulled the foot up by hand"), "D12" },
  [CRAMP_RELIEF_MASSAGE] = { "massage", N_ ("Massage"), "D12" },
  [CRAMP_RELIEF_STOOD] = { "stood", N_ ("Stood on the leg"), "D12" },
  [CRAMP_RELIEF_WALKED] = { "walked", N_ ("Walked or shook the leg"), "D12" },
  [CRAMP_RELIEF_HEAT] = { "heat", N_ ("Heat"), "D12" },
  [CRAMP_RELIEF_WARM_WATER] = { "warm_water", N_ ("Hot shower or warm bath"), "D12" },
  [CRAMP_RELIEF_COLD] = { "cold", N_ ("Cold cloth or wrapped ice"), "D12" },
  [CRAMP_RELIEF_ICE_MASSAGE] = { "ice_massage", N_ ("Massage with ice"), "D12" },
  [CRAMP_RELIEF_CARER] = { "carer", N_ ("Help from a carer"), "D12" },
};
VOCABULARY (cramp_reliefs, "relief", relief_terms);

static const CrampTerm helped_terms[] = {
  [CRAMP_HELPED_NOT_TRIED] = { NULL, N_ ("Not tried"), "D12" },
  [CRAMP_HELPED_NO] = { "no", N_ ("Did not help"), "D12" },
  [CRAMP_HELPED_PARTLY] = { "partly", N_ ("Helped partly"), "D12" },
  [CRAMP_HELPED_YES] = { "yes", N_ ("Helped"), "D12" },
  [CRAMP_HELPED_UNKNOWN] = { "tried", N_ ("Tried, not said if it helped"), "D12" },
};
VOCABULARY (cramp_helped, "helped", helped_terms);

static const CrampTerm situation_terms[] = {
  [CRAMP_SITUATION_PREGNANT] = { "pregnant", N_ ("Pregnant"), "D15" },
  [CRAMP_SITUATION_CANCER_TREATMENT] = { "cancer_treatment", N_ ("In cancer treatment"), "D15" },
  [CRAMP_SITUATION_KIDNEY] = { "kidney", N_ ("Dialysis or kidney disease"), "D15" },
  [CRAMP_SITUATION_DIABETES] = { "diabetes", N_ ("Diabetes"), "D15" },
  [CRAMP_SITUATION_HEART_LIVER] = { "heart_liver", N_ ("Heart or liver disease"), "D15" },
  [CRAMP_SITUATION_NERVE] = { "nerve", N_ ("Nerve disease"), "D15" },
  [CRAMP_SITUATION_CIRCULATION] = { "circulation", N_ ("Circulation trouble or varicose veins"), "D15" },
  [CRAMP_SITUATION_POOR_FEELING] = { "poor_feeling", N_ ("Poor feeling in the legs"), "D15" },
  [CRAMP_SITUATION_FOOT_SHAPE] = { "foot_shape", N_ ("Flat feet or a foot deformity"), "D15" },
  [CRAMP_SITUATION_IN_BED] = { "in_bed", N_ ("Mostly in bed"), "D15" },
  [CRAMP_SITUATION_RESTLESS_LEGS] = { "restless_legs", N_ ("Restless legs"), "D15" },
  [CRAMP_SITUATION_NO_CONDITION] = { "none", N_ ("None of these"), "D15" },
};
VOCABULARY (cramp_situations, "situation", situation_terms);

static const CrampTerm entered_by_terms[] = {
  [CRAMP_ENTERED_BY_NONE] = { NULL, N_ ("Not given"), NULL },
  [CRAMP_ENTERED_BY_SELF] = { "self", N_ ("Entered by the person"), NULL },
  [CRAMP_ENTERED_BY_CARER] = { "carer", N_ ("Entered by a carer"), NULL },
};
VOCABULARY (cramp_entered_by, "entered_by", entered_by_terms);

static const CrampTerm origin_terms[] = {
  [CRAMP_ORIGIN_NONE] = { NULL, N_ ("Not given"), NULL },
  [CRAMP_ORIGIN_FORM] = { "form", N_ ("Entered in the form"), NULL },
  [CRAMP_ORIGIN_STOPWATCH] = { "stopwatch", N_ ("Timed with the stopwatch"), NULL },
  [CRAMP_ORIGIN_MORNING] = { "morning", N_ ("Entered in the morning"), NULL },
  [CRAMP_ORIGIN_SHEET] = { "sheet", N_ ("Typed in from a paper sheet"), NULL },
};
VOCABULARY (cramp_origins, "origin", origin_terms);

static const CrampTerm sleep_terms[] = {
  [CRAMP_SLEEP_NONE] = { NULL, N_ ("Not answered"), "D9" },
  [CRAMP_SLEEP_GOOD] = { "good", N_ ("Slept well"), "D9" },
  [CRAMP_SLEEP_FAIR] = { "fair", N_ ("Slept so-so"), "D9" },
  [CRAMP_SLEEP_POOR] = { "poor", N_ ("Slept badly"), "D9" },
};
VOCABULARY (cramp_sleeps, "sleep", sleep_terms);

static const CrampTerm finding_terms[] = {
  [CRAMP_FINDING_NONE] = { NULL, NULL, NULL },
  [CRAMP_FINDING_WASTING] = { "wasting", N_ ("A leg muscle has become thinner (wasting)"), "D10" },
  [CRAMP_FINDING_TOXIN] = { "toxin", N_ ("Contact with a toxin, such as lead"), "D10" },
};
VOCABULARY (cramp_finding_kinds, "finding", finding_terms);

static const CrampTerm pain_band_terms[] = {
  [CRAMP_PAIN_NONE] = { "none", N_ ("No pain"), "D4" },
  [CRAMP_PAIN_MILD] = { "mild", N_ ("Mild"), "D4" },
  [CRAMP_PAIN_MODERATE] = { "moderate", N_ ("Moderate"), "D4" },
  [CRAMP_PAIN_SEVERE] = { "severe", N_ ("Severe"), "D4" },
};
VOCABULARY (cramp_pain_bands, "pain_band", pain_band_terms);

static const struct
{
  CrampSide side;
  CrampMuscle muscle;
} region_parts[CRAMP_N_REGIONS] = {
  [CRAMP_REGION_LEFT_CALF] = { CRAMP_SIDE_LEFT, CRAMP_MUSCLE_CALF },
  [CRAMP_REGION_RIGHT_CALF] = { CRAMP_SIDE_RIGHT, CRAMP_MUSCLE_CALF },
  [CRAMP_REGION_LEFT_SHIN] = { CRAMP_SIDE_LEFT, CRAMP_MUSCLE_SHIN },
  [CRAMP_REGION_RIGHT_SHIN] = { CRAMP_SIDE_RIGHT, CRAMP_MUSCLE_SHIN },
  [CRAMP_REGION_LEFT_FOOT] = { CRAMP_SIDE_LEFT, CRAMP_MUSCLE_FOOT },
  [CRAMP_REGION_RIGHT_FOOT] = { CRAMP_SIDE_RIGHT, CRAMP_MUSCLE_FOOT },
  [CRAMP_REGION_LEFT_TOES] = { CRAMP_SIDE_LEFT, CRAMP_MUSCLE_TOES },
  [CRAMP_REGION_RIGHT_TOES] = { CRAMP_SIDE_RIGHT, CRAMP_MUSCLE_TOES },
  [CRAMP_REGION_LEFT_THIGH] = { CRAMP_SIDE_LEFT, CRAMP_MUSCLE_THIGH },
  [CRAMP_REGION_RIGHT_THIGH] = { CRAMP_SIDE_RIGHT, CRAMP_MUSCLE_THIGH },
  [CRAMP_REGION_LEFT_THIGH_FRONT] = { CRAMP_SIDE_LEFT, CRAMP_MUSCLE_THIGH_FRONT },
  [CRAMP_REGION_RIGHT_THIGH_FRONT] = { CRAMP_SIDE_RIGHT, CRAMP_MUSCLE_THIGH_FRONT },
  [CRAMP_REGION_LEFT_THIGH_BACK] = { CRAMP_SIDE_LEFT, CRAMP_MUSCLE_THIGH_BACK },
  [CRAMP_REGION_RIGHT_THIGH_BACK] = { CRAMP_SIDE_RIGHT, CRAMP_MUSCLE_THIGH_BACK },
  [CRAMP_REGION_HAND] = { CRAMP_SIDE_NONE, CRAMP_MUSCLE_HAND },
  [CRAMP_REGION_ABDOMEN] = { CRAMP_SIDE_NONE, CRAMP_MUSCLE_ABDOMEN },
  [CRAMP_REGION_OTHER] = { CRAMP_SIDE_NONE, CRAMP_MUSCLE_OTHER },
};

/**
 * cramp_vocabulary_find:
 * @self: a vocabulary
 * @key: (nullable): a key
 *
 * Returns: the value with that key, or -1
 */
int
cramp_vocabulary_find (const CrampVocabulary *self, const char *key)
{
  for (guint i = 0; key && i < self->n_terms; i++)
    {
      const char *other = self->terms[i].key;

      /* A diary of many years asks this many thousand times; most words differ in their first letter. */
      if (other && other[0] == key[0] && strcmp (other, key) == 0)
        return (int) i;
    }
  return -1;
}

/**
 * cramp_vocabulary_key:
 *
 * Returns: (nullable): the key of @value, %NULL where it stands for "not given"
 */
const char *
cramp_vocabulary_key (const CrampVocabulary *self, guint value)
{
  g_return_val_if_fail (value < self->n_terms, NULL);
  return self->terms[value].key;
}

/**
 * cramp_vocabulary_label:
 *
 * Returns: the translated label of @value
 */
const char *
cramp_vocabulary_label (const CrampVocabulary *self, guint value)
{
  g_return_val_if_fail (value < self->n_terms && self->terms[value].label, "");
  return _ (self->terms[value].label);
}

/**
 * cramp_region_side:
 *
 * Returns: the side of @region (D2); %CRAMP_SIDE_NONE for hand, belly and elsewhere
 */
CrampSide
cramp_region_side (CrampRegion region)
{
  g_return_val_if_fail (region < CRAMP_N_REGIONS, CRAMP_SIDE_NONE);
  return region_parts[region].side;
}

/**
 * cramp_region_muscle:
 *
 * Returns: the muscle of @region (D3)
 */
CrampMuscle
cramp_region_muscle (CrampRegion region)
{
  g_return_val_if_fail (region < CRAMP_N_REGIONS, CRAMP_MUSCLE_NONE);
  return region_parts[region].muscle;
}

/**
 * cramp_region_is_leg:
 *
 * Returns: whether @region is part of a leg or foot
 */
gboolean
cramp_region_is_leg (CrampRegion region)
{
  return cramp_region_side (region) != CRAMP_SIDE_NONE;
}

/**
 * cramp_region_find:
 *
 * Returns: the region of @muscle on @side, or %CRAMP_N_REGIONS where there is none
 */
CrampRegion
cramp_region_find (CrampSide side, CrampMuscle muscle)
{
  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (region_parts[i].side == side && region_parts[i].muscle == muscle)
      return i;
  return CRAMP_N_REGIONS;
}

/**
 * cramp_sign_may_be_usual:
 *
 * Returns: whether "usual for me, unchanged" is offered for @sign (W1): never for chest, jaw, cough or heart beat
 */
gboolean
cramp_sign_may_be_usual (CrampSign sign)
{
  return sign == CRAMP_SIGN_ARM_PAIN || sign == CRAMP_SIGN_BACK_PAIN || sign == CRAMP_SIGN_SHOULDER_PAIN ||
         sign == CRAMP_SIGN_LIGHT_HEADED;
}

/**
 * cramp_pain_band:
 * @pain: NRS 0-10
 *
 * Returns: none 0, mild 1-3, moderate 4-6, severe 7-10
 */
CrampPainBand
cramp_pain_band (int pain)
{
  if (pain <= 0)
    return CRAMP_PAIN_NONE;
  if (pain <= 3)
    return CRAMP_PAIN_MILD;
  return pain <= 6 ? CRAMP_PAIN_MODERATE : CRAMP_PAIN_SEVERE;
}
