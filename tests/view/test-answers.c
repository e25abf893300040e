/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "cramp-answer-row.h"
#include "cramp-body-chooser.h"
#include "cramp-choice.h"
#include "cramp-duration-entry.h"
#include "cramp-pain-scale.h"
#include "cramp-record.h"
#include "cramp-relief-list.h"

/* The widgets that take one answer each: what they are called, what they say of their state, and that every answer can
 * be taken back. */

static gboolean
is_called (GtkWidget *widget, const char *name)
{
  g_autofree char *other =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return GTK_IS_BUTTON (widget) && (!other || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *name)
{
  GtkWidget *found = is_called (widget, name) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, name);
  return found;
}

static void
press (gpointer widget, const char *name)
{
  GtkWidget *button = find_button (widget, name);

  g_assert_nonnull (button);
  /* Not gtk_widget_activate(), which shows the press for a while first. */
  g_signal_emit_by_name (button, "clicked");
}

static void
press_key (gpointer widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_choice (void)
{
  CrampChoice *choice = g_object_ref_sink (CRAMP_CHOICE (cramp_choice_new ("Where")));
  guint count = 0;

  cramp_choice_add_vocabulary (choice, &cramp_circumstances);
  g_signal_connect_swapped (choice, "notify::value", G_CALLBACK (count_cb), &count);
  gtk_test_accessible_assert_role (choice, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, "Where");
  g_assert_cmpint (cramp_choice_get_value (choice), ==, 0);

  press (choice, "Where: In bed");
  g_assert_cmpint (cramp_choice_get_value (choice), ==, CRAMP_CIRCUMSTANCE_BED);
  gtk_test_accessible_assert_state (find_button (GTK_WIDGET (choice), "Where: In bed"), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  press (choice, "Where: During exercise");
  g_assert_cmpint (cramp_choice_get_value (choice), ==, CRAMP_CIRCUMSTANCE_EXERCISE);
  gtk_test_accessible_assert_state (find_button (GTK_WIDGET (choice), "Where: In bed"), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  press (choice, "Where: During exercise");
  g_assert_cmpint (cramp_choice_get_value (choice), ==, 0);
  g_assert_cmpint (count, ==, 3);

  g_object_set (choice, "required", TRUE, "value", 1, NULL);
  press (choice, "Where: In bed");
  g_assert_cmpint (cramp_choice_get_value (choice), ==, 1);
  g_assert_finalize_object (choice);
}

static void
test_answer_row (void)
{
  CrampAnswerRow *row = g_object_ref_sink (CRAMP_ANSWER_ROW (cramp_answer_row_new ("Back pain", TRUE)));
  CrampAnswerRow *plain = g_object_ref_sink (CRAMP_ANSWER_ROW (cramp_answer_row_new ("Fever", FALSE)));

  g_assert_cmpint (cramp_answer_row_get_value (row), ==, CRAMP_ANSWER_NONE);
  press (row, "Back pain: Yes");
  g_assert_cmpint (cramp_answer_row_get_value (row), ==, CRAMP_SIGN_VALUE_YES);
  press (row, "Back pain: No");
  g_assert_cmpint (cramp_answer_row_get_value (row), ==, CRAMP_SIGN_VALUE_NO);
  press (row, "Back pain: Usual for me");
  g_assert_cmpint (cramp_answer_row_get_value (row), ==, CRAMP_SIGN_VALUE_USUAL);
  press (row, "Back pain: Usual for me");
  g_assert_cmpint (cramp_answer_row_get_value (row), ==, CRAMP_SIGN_VALUE_NONE);
  g_assert_null (find_button (GTK_WIDGET (plain), "Fever: Usual for me"));

  /* "Still there?" is asked only of what was there, and counts only where it is asked. */
  cramp_answer_row_set_asks_still (row, TRUE);
  g_assert_null (find_button (GTK_WIDGET (row), "Back pain, still there: Yes"));
  press (row, "Back pain: Yes");
  g_assert_cmpint (cramp_answer_row_get_still (row), ==, CRAMP_ANSWER_NONE);
  press (row, "Back pain, still there: Yes");
  g_assert_cmpint (cramp_answer_row_get_still (row), ==, CRAMP_ANSWER_YES);
  cramp_answer_row_set_asks_still (row, FALSE);
  g_assert_cmpint (cramp_answer_row_get_still (row), ==, CRAMP_ANSWER_NONE);
  cramp_answer_row_set_asks_still (row, TRUE);
  g_assert_cmpint (cramp_answer_row_get_still (row), ==, CRAMP_ANSWER_YES);

  g_assert_finalize_object (row);
  g_assert_finalize_object (plain);
}

static void
test_pain_scale (void)
{
  CrampPainScale *scale = g_object_ref_sink (g_object_new (CRAMP_TYPE_PAIN_SCALE, NULL));

  gtk_test_accessible_assert_role (scale, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, CRAMP_UNSET);
  g_assert_nonnull (find_button (GTK_WIDGET (scale), "0, No pain"));
  g_assert_nonnull (find_button (GTK_WIDGET (scale), "3, Mild"));
  g_assert_nonnull (find_button (GTK_WIDGET (scale), "4, Moderate"));
  g_assert_nonnull (find_button (GTK_WIDGET (scale), "10, Worst pain you can imagine"));

  press (scale, "7, Severe");
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, 7);
  gtk_test_accessible_assert_state (find_button (GTK_WIDGET (scale), "7, Severe"), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  press (scale, "7, Severe");
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, CRAMP_UNSET);

  press (scale, "0, No pain");
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, 0);
  g_assert_finalize_object (scale);
}

static void
test_pain_keys (void)
{
  GtkWidget *window = gtk_window_new ();
  CrampPainScale *scale = g_object_new (CRAMP_TYPE_PAIN_SCALE, NULL);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (scale));
  for (guint digit = 0; digit <= 9; digit++)
    {
      press_key (scale, GDK_KEY_0 + digit);
      g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, digit);
    }
  press_key (scale, GDK_KEY_KP_1);
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, 1);
  press_key (scale, GDK_KEY_KP_0);
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, 10);
  press_key (scale, GDK_KEY_Left);
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, 9);
  press_key (scale, GDK_KEY_Right);
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, 10);
  press_key (scale, GDK_KEY_Delete);
  g_assert_cmpint (cramp_pain_scale_get_value (scale), ==, CRAMP_UNSET);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_body (void)
{
  CrampBodyChooser *chooser = g_object_ref_sink (g_object_new (CRAMP_TYPE_BODY_CHOOSER, NULL));
  guint8 regions[CRAMP_N_REGIONS];
  guint count = 0;

  g_signal_connect_swapped (chooser, "changed", G_CALLBACK (count_cb), &count);
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    {
      GtkWidget *toggle = GTK_WIDGET (cramp_body_chooser_get_region (chooser, region));

      g_assert_true (gtk_widget_get_focusable (toggle));
      g_assert_true (is_called (toggle, cramp_vocabulary_label (&cramp_regions, region)));
    }
  gtk_test_accessible_assert_role (find_button (GTK_WIDGET (chooser), "Left calf"), GTK_ACCESSIBLE_ROLE_CHECKBOX);

  press (chooser, "Left calf");
  press (chooser, "Right foot");
  press (chooser, "Hand");
  press (chooser, "Left thigh");
  gtk_test_accessible_assert_state (find_button (GTK_WIDGET (chooser), "Left calf"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (find_button (GTK_WIDGET (chooser), "Right calf"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  press (chooser, "Hand");
  cramp_body_chooser_get (chooser, regions);
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    g_assert_cmpint (regions[region], ==,
                     region == CRAMP_REGION_LEFT_CALF || region == CRAMP_REGION_RIGHT_FOOT ||
                         region == CRAMP_REGION_LEFT_THIGH);
  g_assert_cmpint (count, ==, 5);
  g_assert_finalize_object (chooser);
}

static void
test_duration (void)
{
  CrampDurationEntry *duration =
      g_object_ref_sink (g_object_new (CRAMP_TYPE_DURATION_ENTRY, "title", "How long", NULL));
  GtkWidget *box = adw_bin_get_child (ADW_BIN (duration));
  GtkWidget *entry = gtk_widget_get_first_child (gtk_widget_get_next_sibling (gtk_widget_get_first_child (box)));

  cramp_duration_entry_add_vocabulary (duration, &cramp_duration_bands);
  g_object_set (duration, "longest", 3600, NULL);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "How long, typed");

  press (duration, "How long: 3 to 5 minutes");
  g_assert_cmpint (cramp_duration_entry_get_band (duration), ==, CRAMP_BAND_3_TO_5);
  g_assert_cmpint (cramp_duration_entry_get_seconds (duration), ==, CRAMP_UNSET);

  /* Typed, it replaces the choice, and the other way round. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "90 s");
  g_assert_cmpint (cramp_duration_entry_get_band (duration), ==, CRAMP_BAND_NONE);
  g_assert_cmpint (cramp_duration_entry_get_seconds (duration), ==, 90);
  g_assert_true (cramp_duration_entry_check (duration));
  press (duration, "How long: Don’t know");
  g_assert_cmpint (cramp_duration_entry_get_band (duration), ==, CRAMP_BAND_UNKNOWN);
  g_assert_cmpint (cramp_duration_entry_get_seconds (duration), ==, CRAMP_UNSET);

  gtk_editable_set_text (GTK_EDITABLE (entry), "long");
  g_assert_false (cramp_duration_entry_is_valid (duration));
  g_assert_false (cramp_duration_entry_check (duration));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "long");
  gtk_editable_set_text (GTK_EDITABLE (entry), "61 min");
  g_assert_false (cramp_duration_entry_check (duration));
  gtk_editable_set_text (GTK_EDITABLE (entry), "60 min");
  g_assert_true (cramp_duration_entry_check (duration));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_finalize_object (duration);
}

static void
test_reliefs (void)
{
  CrampReliefList *list = g_object_ref_sink (g_object_new (CRAMP_TYPE_RELIEF_LIST, NULL));
  guint8 reliefs[CRAMP_N_RELIEFS];
  guint8 other[CRAMP_N_RELIEFS] = { 0 };

  press (list, "Massage");
  press (list, "Heat");
  press (list, "Massage: Helped partly");
  cramp_relief_list_get (list, reliefs);
  g_assert_cmpint (reliefs[CRAMP_RELIEF_MASSAGE], ==, CRAMP_HELPED_PARTLY);
  g_assert_cmpint (reliefs[CRAMP_RELIEF_HEAT], ==, CRAMP_HELPED_UNKNOWN);
  g_assert_cmpint (reliefs[CRAMP_RELIEF_COLD], ==, CRAMP_HELPED_NOT_TRIED);
  press (list, "Massage");
  cramp_relief_list_get (list, reliefs);
  g_assert_cmpint (reliefs[CRAMP_RELIEF_MASSAGE], ==, CRAMP_HELPED_NOT_TRIED);

  /* Whatever another program or an older form said is read back as it was. */
  for (guint8 helped = 0; helped <= CRAMP_HELPED_UNKNOWN; helped++)
    {
      for (CrampRelief relief = 0; relief < CRAMP_N_RELIEFS; relief++)
        other[relief] = (guint8) ((helped + relief) % (CRAMP_HELPED_UNKNOWN + 1));
      cramp_relief_list_set (list, other);
      cramp_relief_list_get (list, reliefs);
      g_assert_cmpmem (reliefs, sizeof reliefs, other, sizeof other);
    }
  g_assert_finalize_object (list);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/answers/choice", test_choice);
  g_test_add_func ("/answers/row", test_answer_row);
  g_test_add_func ("/answers/pain-scale", test_pain_scale);
  g_test_add_func ("/answers/pain-keys", test_pain_keys);
  g_test_add_func ("/answers/body", test_body);
  g_test_add_func ("/answers/duration", test_duration);
  g_test_add_func ("/answers/reliefs", test_reliefs);
  return g_test_run ();
}
