/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cramp-amount.h"
#include "cramp-error.h"
#include "cramp-medicine-names.h"

static void
test_amounts (void)
{
  static const struct
  {
    const char *text;
    double value;
  } good[] = {
    { "1", 1 },       { " 2 ", 2 },    { "½", 0.5 },   { "1½", 1.5 },      { "1 ½", 1.5 },
    { "1 1/2", 1.5 }, { "1/4", 0.25 }, { "1,5", 1.5 }, { "1.5", 1.5 },     { "0,125", 0.125 },
    { "٢", 2 },       { "¾", 0.75 },   { "100", 100 }, { "1/3", 1.0 / 3 },
  };
  static const char *const bad[] = { "",      " ",   "0",   "-1",   "one",     "1 000", "1.5.2",  "1/0", "1 2",
                                     "½ 1/2", "1e9", "nan", "1..5", "1,5 1/2", "2 mg",  "999999", "/2",  "1/" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = 0;

      g_test_message ("%s", good[i].text);
      g_assert_true (cramp_amount_parse (good[i].text, &value, &error));
      g_assert_cmpfloat_with_epsilon (value, good[i].value, 1e-9);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = 77;

      g_test_message ("%s", bad[i]);
      g_assert_false (cramp_amount_parse (bad[i], &value, &error));
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
      g_assert_cmpfloat_with_epsilon (value, 77, 1e-9);
    }
}

static void
test_amount_format (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = { { 1, "1" }, { 0.5, "½" }, { 1.5, "1½" }, { 2.0 / 3, "⅔" }, { 2.4, "2.4" }, { 12, "12" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cramp_amount_format (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static GPtrArray *
load_groups (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CRAMP_SOURCE"), "data/medicines/named.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) xml = NULL;
  GPtrArray *groups;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  xml = g_bytes_new (text, size);
  groups = cramp_medicine_groups_parse (xml, &error);
  g_assert_no_error (error);
  return groups;
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *group; /* (nullable): none */
  } cases[] = {
    { "Furosemide", "diuretics" },
    { "FUROSEMID-ratiopharm 40 mg", "diuretics" },
    { "Atorvastatin 20", "statins" },
    { "Simvastatin", "statins" },
    { "Lipitor®", "statins" },
    { "Chinin", "quinine" },
    { "Quinine sulphate", "quinine" },
    { "HCT 12.5", "diuretics" },
    { "Ramipril/HCT", "diuretics" },
    { "morphine sulfate", "morphine" },
    { "Zoledronsäure", "bone-loss" },
    { "ZOLEDRONSA\xcc\x88URE", "bone-loss" },
    { "Prednisolone", "corticosteroids" },
    { "Salbutamol inhaler", "beta-agonists" },
    { "Tamoxifen", "hormones" },
    { "Metoprolol succinate", "blood-pressure" },
    { "Magnesium", NULL },
    { "Nystatin", NULL },
    { "Vitamin D", NULL },
    { "HCTX", NULL },
    { "amstel", NULL },
    { "", NULL },
    { "<b>", NULL },
  };
  g_autoptr (GPtrArray) groups = load_groups ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CrampMedicineGroup *group = cramp_medicine_groups_find (groups, cases[i].name);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (group ? group->id : NULL, ==, cases[i].group);
    }
}

/* Each medicine of M5 and M6 has its group, with the leaflet that names it. */
static void
test_sources (void)
{
  static const char *const named[] = {
    "diuretic BMJ",   "nifedipine BMJ",    "beta-agonist BMJ",  "corticosteroid BMJ", "morphine BMJ",
    "cimetidine BMJ", "penicillamine BMJ", "statin BMJ",        "lithium BMJ",        "tamoxifen ACS",
    "raloxifene ACS", "chemotherapy ACS",  "immunotherapy ACS", "denosumab ACS",      "filgrastim ACS",
    "ramipril MC",    "ezetimibe MC",      "birth control MC",  "water tablet MC",    "quinine NF"
  };
  g_autoptr (GPtrArray) groups = load_groups ();

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_autofree char *name = g_strndup (named[i], (gsize) (strrchr (named[i], ' ') - named[i]));
      const CrampMedicineGroup *group = cramp_medicine_groups_find (groups, name);

      g_test_message ("%s", named[i]);
      g_assert_nonnull (group);
      g_assert_true (g_strv_contains ((const char *const *) group->leaflets, strrchr (named[i], ' ') + 1));
    }
}

static void
test_damaged (void)
{
  static const char *const bad[] = { "", "<medicines>", "<medicines><group id='a'/></medicines>",
                                     "<medicines><group id='a' row='M5' leaflets='BMJ'/></medicines>", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) xml = g_bytes_new (bad[i], strlen (bad[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (cramp_medicine_groups_parse (xml, &error));
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/medicines/amounts", test_amounts);
  g_test_add_func ("/medicines/amount-format", test_amount_format);
  g_test_add_func ("/medicines/names", test_names);
  g_test_add_func ("/medicines/sources", test_sources);
  g_test_add_func ("/medicines/damaged", test_damaged);
  return g_test_run ();
}
