/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-help.h"

#include <glib/gi18n-lib.h>

#include "cramp-scroll.h"

/* How to use the program, on one page to scroll. What cramps are, and what to do, is on the page Learn. */
static const struct
{
  const char *heading;
  const char *text;
} topics[] = {
  { N_ ("At night, when a cramp comes"),
    N_ ("Press F2 or “Cramp Now”. The clock starts, and the screen becomes dark and large. It shows what may ease the "
        "cramp, and asks now and then. When it is over, choose “It has eased”. You need not answer anything: what "
        "you leave out can be added in the morning, or never.") },
  { N_ ("In the morning"),
    N_ ("The page Today asks whether there were cramps that night. “No” is an answer, too: only nights about which "
        "you said something are counted. A cramp that was timed in the night waits there to be confirmed.") },
  { N_ ("Entering a cramp later"),
    N_ ("Press Ctrl+N or “Add Cramp”. Only the time is needed. An answer is taken back with the key Delete or by "
        "choosing it once more.") },
  { N_ ("What a night is"),
    N_ ("A night goes from noon to noon, so that a cramp at two o’clock belongs to the evening before. If you sleep "
        "by day, move this time in the preferences.") },
  { N_ ("Warnings"),
    N_ ("Some things that you enter are signs for which the leaflets say to call a doctor. The program then shows a "
        "warning with its source. It can’t see what you do not enter, and it does not replace a doctor.") },
  { N_ ("For the visit to the doctor"),
    N_ ("The page Visit makes a summary to print or save as PDF: how often, how strong, what helped, what else was "
        "there. Look it over before you hand it on.") },
  { N_ ("Taking something back"),
    N_ ("Ctrl+Z takes back what was done last, several times if need be. What was deleted can be brought back this "
        "way, too.") },
  { N_ ("Where your diary is"),
    N_ ("In one file on this computer, readable by you alone. The program sends nothing anywhere. Every day it keeps a "
        "copy of the file, the last seven; see Backups in the main menu. Keep one on another disk now and then.") },
  { N_ ("More than one person"),
    N_ ("A carer can keep the diaries of several people: choose “Add Person” in the main menu. Each has cramps, "
        "medicines and summaries of their own.") },
  { N_ ("Without a mouse"),
    N_ ("Everything can be reached with Tab, the arrow keys, Enter and Space. Ctrl+? lists the keys.") },
};

static GtkWidget *
make_label (const char *text, const char *style, GtkAccessibleRole role)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, "accessible-role", role, NULL);

  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_text (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      GtkWidget *text = make_label (_ (topics[i].text), "reading", GTK_ACCESSIBLE_ROLE_PARAGRAPH);

      gtk_box_append (GTK_BOX (column),
                      make_label (_ (topics[i].heading), "section-heading", GTK_ACCESSIBLE_ROLE_HEADING));
      /* So that the keyboard scrolls, paragraph by paragraph. */
      gtk_label_set_selectable (GTK_LABEL (text), TRUE);
      gtk_box_append (GTK_BOX (column), text);
    }
  gtk_widget_set_margin_start (column, 18);
  gtk_widget_set_margin_end (column, 18);
  gtk_widget_set_margin_bottom (column, 24);
  return column;
}

/**
 * cramp_help_dialog_new:
 *
 * Returns: (transfer floating): how to use the program
 */
AdwDialog *
cramp_help_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 g_object_new (ADW_TYPE_CLAMP, "child", make_text (), NULL));
  g_signal_connect (scroller, "map", G_CALLBACK (cramp_scroll_begin), NULL);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("Help"));
  adw_dialog_set_content_width (dialog, 640);
  adw_dialog_set_content_height (dialog, 720);
  return dialog;
}
