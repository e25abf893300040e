/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-window.h"

#include <glib/gi18n-lib.h>

#include "cramp-backup-dialog.h"
#include "cramp-delete-dialog.h"
#include "cramp-export-dialog.h"
#include "cramp-bedside.h"
#include "cramp-describe.h"
#include "cramp-diary-page.h"
#include "cramp-episode-dialog.h"
#include "cramp-feedback.h"
#include "cramp-help.h"
#include "cramp-learn-page.h"
#include "cramp-let-wrap.h"
#include "cramp-medicines-page.h"
#include "cramp-page.h"
#include "cramp-person-dialog.h"
#include "cramp-person-switch.h"
#include "cramp-preferences.h"
#include "cramp-question-dialog.h"
#include "cramp-shortcuts.h"
#include "cramp-stopwatch.h"
#include "cramp-stretch-page.h"
#include "cramp-today-page.h"
#include "cramp-transfer.h"
#include "cramp-trends-page.h"
#include "cramp-visit-page.h"
#include "cramp-warning-block.h"
#include "cramp-warning-view.h"
#include "cramp-warnings-page.h"
#include "cramp-warnings.h"

/**
 * CrampWindow:
 *
 * The window: a sidebar with the pages, and the page shown. A cramp that is running stands in a banner. Actions:
 * `win.page(name)`, `win.open-article(target)` (as "E10" or "E10#urgent"), `win.undo`, `win.cramp-now`,
 * `win.severe-now`, `win.follow-night(day)` where the calendar is seen, `win.menu`, `win.person`, `win.add-person`,
 * `win.new-episode`, `win.save-summary`, `win.print-summary`.
 */
struct _CrampWindow
{
  AdwApplicationWindow parent_instance;

  CrampDiary *diary;       /* (owned) */
  CrampWarnings *warnings; /* (owned) */
  CrampRunning *cramp;     /* (owned): the cramp that is running, if any */
  CrampBedside *bedside;   /* (not owned) (nullable): GTK's, goes with this window; made when it is first needed */

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content;
  AdwToastOverlay *toasts;
  AdwBanner *running;
  AdwBanner *sample;
  AdwBanner *warning;
  GtkWidget *alarm;
  CrampWarningBlock *alarm_block;
  AdwHeaderBar *header;
  GtkWidget *title_below;
  GtkWidget *now;
  CrampPersonSwitch *person_switch;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GtkListBox *sidebar;
  GtkStack *stack;

  guint page;         /* the one chosen, of pages[] */
  gulong first_frame; /* handler that builds it after the first frame, or 0 */
};

G_DEFINE_FINAL_TYPE (CrampWindow, cramp_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_DIARY,
  PROP_PAGE,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* The pages in the order of the sidebar; each is built when it is first shown. */
static const struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*type) (void);
} pages[] = {
  { "today", N_ ("Today"), "x-office-calendar-symbolic", cramp_today_page_get_type },
  { "diary", N_ ("Diary"), "view-list-symbolic", cramp_diary_page_get_type },
  { "stretch", N_ ("Stretch"), "media-playback-start-symbolic", cramp_stretch_page_get_type },
  { "medicines", N_ ("Medicines"), "cramp-medicines-symbolic", cramp_medicines_page_get_type },
  { "trends", N_ ("Trends"), "cramp-trends-symbolic", cramp_trends_page_get_type },
  { "learn", N_ ("Learn"), "help-about-symbolic", cramp_learn_page_get_type },
  { "warnings", N_ ("Warnings"), "dialog-warning-symbolic", cramp_warnings_page_get_type },
  { "visit", N_ ("Visit"), "document-print-symbolic", cramp_visit_page_get_type },
};

static guint
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return i;
  return 0;
}

static GtkWidget *
ensure_page (CrampWindow *self, guint i)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, pages[i].name);

  if (!page)
    {
      page = g_object_new (pages[i].type (), "diary", self->diary, NULL);
      gtk_stack_add_named (self->stack, page, pages[i].name);
    }
  return page;
}

static void
choose_page (CrampWindow *self, guint i)
{
  self->page = i;
  adw_navigation_page_set_title (self->content, _ (pages[i].title));
  /* The focus stays where it is: to move it along would restyle so much that the page comes a frame later. */
  gtk_list_box_select_row (self->sidebar, gtk_list_box_get_row_at_index (self->sidebar, (int) i));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
show_page (CrampWindow *self, guint i)
{
  GtkWidget *page = ensure_page (self, i);

  choose_page (self, i);
  gtk_stack_set_visible_child (self->stack, page);
}

/* As somebody wanted to see it: on a narrow window the list of the pages makes room for it. */
static void
go_to_page (CrampWindow *self, guint i)
{
  show_page (self, i);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
first_frame_cb (CrampWindow *self, GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->first_frame, clock);
  show_page (self, self->page);
}

/* The window is on the screen before its page is built, which takes longer. */
static void
cramp_window_map (GtkWidget *widget)
{
  CrampWindow *self = CRAMP_WINDOW (widget);

  GTK_WIDGET_CLASS (cramp_window_parent_class)->map (widget);
  if (!gtk_stack_get_visible_child (self->stack) && !self->first_frame)
    self->first_frame = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                                 G_CALLBACK (first_frame_cb), self, G_CONNECT_SWAPPED);
}

static void
row_activated_cb (CrampWindow *self, GtkListBoxRow *row)
{
  go_to_page (self, (guint) gtk_list_box_row_get_index (row));
}

static void
add_sidebar_row (CrampWindow *self, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pages[i].icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ (pages[i].title)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (pages[i].title), -1);
  gtk_list_box_append (self->sidebar, row);
}

static void
page_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  cramp_window_show_page (CRAMP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
new_episode_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  CrampWindow *self = CRAMP_WINDOW (widget);

  adw_dialog_present (cramp_episode_dialog_new (self->diary, NULL, CRAMP_DAY_UNSET), widget);
}

static void
follow_night_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (CRAMP_WINDOW (widget)->stack);

  if (CRAMP_IS_DIARY_PAGE (page))
    cramp_diary_page_show_night (CRAMP_DIARY_PAGE (page), g_variant_get_int32 (parameter));
}

static void
add_question_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  cramp_question_dialog_add (widget, CRAMP_WINDOW (widget)->diary);
}

static void
act_on_summary (CrampWindow *self, const char *action)
{
  cramp_window_show_page (self, "visit");
  gtk_widget_activate_action (gtk_stack_get_visible_child (self->stack), action, NULL);
}

static void
save_summary_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  act_on_summary (CRAMP_WINDOW (widget), "visit.save");
}

static void
print_summary_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  act_on_summary (CRAMP_WINDOW (widget), "visit.print");
}

static void
undo_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  g_autofree char *what = g_strdup (cramp_diary_get_undo (self->diary));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!what)
    return;
  if (!cramp_diary_undo (self->diary, &error))
    {
      cramp_feedback_error (widget, _ ("This could not be taken back"), error);
      return;
    }
  /* Translators: %s is what was done, as "Delete cramp". */
  text = g_strdup_printf (_ ("Undone: %s"), what);
  cramp_feedback_toast (widget, text);
}

/* As large as this window where the desktop can't give it the whole screen. */
static void
set_brightness (CrampBedside *bedside)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  if (g_settings_get_boolean (settings, "bedside-bright"))
    gtk_widget_add_css_class (GTK_WIDGET (bedside), "bright");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (bedside), "bright");
}

static CrampBedside *
ensure_bedside (CrampWindow *self)
{
  int width = 0, height = 0;

  if (!self->bedside)
    self->bedside = cramp_bedside_new (GTK_WINDOW (self), self->cramp);
  set_brightness (self->bedside);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self->bedside), width, height);
  gtk_window_fullscreen (GTK_WINDOW (self->bedside));
  return self->bedside;
}

static void
cramp_now_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  cramp_bedside_start (ensure_bedside (CRAMP_WINDOW (widget)));
}

static void
severe_now_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  cramp_bedside_start_severe (ensure_bedside (CRAMP_WINDOW (widget)));
}

static void
show_running_cb (CrampWindow *self)
{
  CrampBedside *bedside = ensure_bedside (self);

  cramp_bedside_resume (bedside);
  gtk_window_present (GTK_WINDOW (bedside));
}

/* Once there, the bedside view asks by itself. */
static void
question_cb (CrampWindow *self)
{
  if (!self->bedside)
    show_running_cb (self);
}

static void
person_action_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  gboolean is_new = g_str_equal (name, "win.add-person");

  adw_dialog_present (cramp_person_dialog_new (self->diary, is_new ? NULL : cramp_diary_get_person (self->diary)),
                      widget);
}

static void
running_changed_cb (CrampWindow *self)
{
  gboolean running = cramp_running_is_running (self->cramp);
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  adw_banner_set_revealed (self->running, running);
  if (!running)
    return;
  time = cramp_episode_describe_time (cramp_running_get_episode (self->cramp));
  /* Translators: %s is when it began, as "03:12". */
  text = g_strdup_printf (_ ("A cramp has been running since %s."), time);
  adw_banner_set_title (self->running, text);
}

static void
article_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);

  cramp_window_show_page (self, "learn");
  cramp_learn_page_open (CRAMP_LEARN_PAGE (gtk_stack_get_visible_child (self->stack)),
                         g_variant_get_string (parameter, NULL));
}

/* The worst open warning and how many more there are. */
static char *
describe_warnings (GPtrArray *open)
{
  g_autofree char *worst = cramp_warning_say (g_ptr_array_index (open, 0));
  guint others = open->len - 1;

  if (others == 0)
    return g_steal_pointer (&worst);
  /* Translators: %s is the worst warning, %u how many more there are. */
  return g_strdup_printf (ngettext ("%s (and %u more)", "%s (and %u more)", others), worst, others);
}

/* Visits and notes stand in a banner; what is worse takes a block with the numbers to call. On the page of the warnings
 * both would say things twice. */
static void
show_warnings (CrampWindow *self)
{
  g_autoptr (GPtrArray) open = cramp_warnings_get_open (self->warnings);
  CrampWarningLevel worst = cramp_warnings_worst (open);
  gboolean elsewhere = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "warnings") != 0;
  g_autofree char *text = open->len ? describe_warnings (open) : NULL;

  cramp_warning_block_show (self->alarm_block, open, self->diary, CRAMP_WARNING_URGENT);
  gtk_widget_set_visible (self->alarm, elsewhere && worst >= CRAMP_WARNING_URGENT);
  adw_banner_set_revealed (self->warning, elsewhere && worst > CRAMP_WARNING_NONE && worst < CRAMP_WARNING_URGENT);
  if (!text || g_strcmp0 (text, adw_banner_get_title (self->warning)) == 0)
    return;
  adw_banner_set_title (self->warning, text);
  if (worst < CRAMP_WARNING_URGENT)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Actions that only show a dialog on the diary. */
static const struct
{
  const char *action;
  AdwDialog *(*create) (CrampDiary *diary);
} dialogs[] = {
  { "win.backups", cramp_backup_dialog_new },
  { "win.delete-data", cramp_delete_dialog_new },
  { "win.export", cramp_export_dialog_new },
  { "win.preferences", cramp_preferences_new },
};

static void
dialog_action_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_str_equal (name, dialogs[i].action))
      adw_dialog_present (dialogs[i].create (CRAMP_WINDOW (widget)->diary), widget);
}

static void
shortcuts_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  adw_dialog_present (cramp_shortcuts_dialog_new (), widget);
}

static void
help_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  adw_dialog_present (cramp_help_dialog_new (), widget);
}

/* On a narrow window the menu is beside the list of pages. */
static void
menu_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  CrampWindow *self = CRAMP_WINDOW (widget);

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_menu_button_popup (self->menu_button);
}

static void
import_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  cramp_transfer_import (widget, CRAMP_WINDOW (widget)->diary);
}

/* No key gets from a dialog to its window, but a cramp does not wait until a form is filled in, and who quits means it.
 */
static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} dialog_keys[] = { { GDK_KEY_F2, 0, "win.cramp-now" }, { GDK_KEY_q, GDK_CONTROL_MASK, "app.quit" } };

static void
visible_dialog_cb (CrampWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkEventController *controller;

  if (!dialog || g_object_get_data (G_OBJECT (dialog), "cramp-keys"))
    return;
  controller = gtk_shortcut_controller_new ();
  for (guint i = 0; i < G_N_ELEMENTS (dialog_keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (dialog_keys[i].key, dialog_keys[i].modifiers),
                          gtk_named_action_new (dialog_keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
  g_object_set_data (G_OBJECT (dialog), "cramp-keys", controller);
}

/* A toast that still offers to take back what came before would take back something else. */
static void
undo_changed_cb (CrampWindow *self)
{
  adw_toast_overlay_dismiss_all (self->toasts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", cramp_diary_get_undo (self->diary) != NULL);
}

/* Its many items are made when they are first wanted. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  if (!gtk_menu_button_get_popover (button))
    gtk_menu_button_set_menu_model (button, CRAMP_WINDOW (user_data)->menu);
}

static void
cramp_window_constructed (GObject *object)
{
  CrampWindow *self = CRAMP_WINDOW (object);

  G_OBJECT_CLASS (cramp_window_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    add_sidebar_row (self, i);
  self->cramp = cramp_running_new (self->diary);
  g_signal_connect_object (self->cramp, "changed", G_CALLBACK (running_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cramp, "question", G_CALLBACK (question_cb), self, G_CONNECT_SWAPPED);
  running_changed_cb (self);
  cramp_person_switch_set_diary (self->person_switch, self->diary);
  self->warnings = cramp_warnings_of (self->diary);
  g_signal_connect_object (self->warnings, "changed", G_CALLBACK (show_warnings), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (show_warnings), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
  g_signal_connect_object (self->diary, "notify::undo", G_CALLBACK (undo_changed_cb), self, G_CONNECT_SWAPPED);
  undo_changed_cb (self);
}

/* Before the window is on the screen the page is not built yet. */
static void
set_page (CrampWindow *self, guint i)
{
  if (!gtk_stack_get_visible_child (self->stack))
    choose_page (self, i);
  else if (i != self->page)
    show_page (self, i);
}

static void
cramp_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampWindow *self = CRAMP_WINDOW (object);

  switch (id)
    {
    case PROP_DIARY:
      g_value_set_object (value, self->diary);
      break;
    case PROP_PAGE:
      g_value_set_string (value, pages[self->page].name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampWindow *self = CRAMP_WINDOW (object);

  switch (id)
    {
    case PROP_DIARY:
      self->diary = g_value_dup_object (value);
      break;
    case PROP_PAGE:
      set_page (self, find_page (g_value_get_string (value)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_window_dispose (GObject *object)
{
  CrampWindow *self = CRAMP_WINDOW (object);

  if (self->bedside)
    gtk_window_destroy (GTK_WINDOW (self->bedside));
  self->bedside = NULL;
  g_clear_object (&self->cramp);
  cramp_feedback_set_toasts (GTK_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_WINDOW);
  g_clear_object (&self->warnings);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_window_parent_class)->dispose (object);
}

static void
cramp_window_class_init (CrampWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_window_constructed;
  object_class->get_property = cramp_window_get_property;
  object_class->set_property = cramp_window_set_property;
  object_class->dispose = cramp_window_dispose;
  widget_class->map = cramp_window_map;

  properties[PROP_DIARY] = g_param_spec_object ("diary", NULL, NULL, CRAMP_TYPE_DIARY,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, pages[0].name,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (CRAMP_TYPE_PERSON_SWITCH);
  g_type_ensure (CRAMP_TYPE_WARNING_BLOCK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, running);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, sample);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, alarm);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, alarm_block);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, title_below);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, now);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, person_switch);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_running_cb);

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    gtk_widget_class_install_action (widget_class, dialogs[i].action, NULL, dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.add-question", NULL, add_question_action_cb);
  gtk_widget_class_install_action (widget_class, "win.follow-night", "i", follow_night_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open-article", "s", article_action_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.person", NULL, person_action_cb);
  gtk_widget_class_install_action (widget_class, "win.add-person", NULL, person_action_cb);
  gtk_widget_class_install_action (widget_class, "win.cramp-now", NULL, cramp_now_action_cb);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action_cb);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_action_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action_cb);
  gtk_widget_class_install_action (widget_class, "win.new-episode", NULL, new_episode_action_cb);
  gtk_widget_class_install_action (widget_class, "win.print-summary", NULL, print_summary_action_cb);
  gtk_widget_class_install_action (widget_class, "win.save-summary", NULL, save_summary_action_cb);
  gtk_widget_class_install_action (widget_class, "win.severe-now", NULL, severe_now_action_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action_cb);
}

static void
cramp_window_init (CrampWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->now);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  cramp_shortcuts_install (GTK_WIDGET (self));
  cramp_feedback_set_toasts (GTK_WINDOW (self), self->toasts);
}

/**
 * cramp_window_new:
 *
 * Returns: (transfer none): a window on @diary, owned by GTK
 */
CrampWindow *
cramp_window_new (AdwApplication *application, CrampDiary *diary)
{
  return g_object_new (CRAMP_TYPE_WINDOW, "application", application, "diary", diary, NULL);
}

/**
 * cramp_window_set_sample:
 *
 * Says from now on that what is shown is not the user's own diary.
 */
void
cramp_window_set_sample (CrampWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sample), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Sample Diary"));
}

/**
 * cramp_window_is_sample:
 *
 * Returns: whether it shows the sample diary
 */
gboolean
cramp_window_is_sample (CrampWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->sample));
}

/**
 * cramp_window_show_page:
 * @name: one of the pages; the first one where there is no such page
 */
void
cramp_window_show_page (CrampWindow *self, const char *name)
{
  go_to_page (self, find_page (name));
}

/**
 * cramp_window_take_up:
 *
 * Shows the cramp that is running, if there is one: the program may have been lost in the night. About one that may
 * have been forgotten the page *Today* asks.
 */
void
cramp_window_take_up (CrampWindow *self)
{
  if (cramp_running_is_running (self->cramp) && !cramp_running_is_forgotten (self->cramp))
    show_running_cb (self);
}
