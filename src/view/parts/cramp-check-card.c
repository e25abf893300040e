/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-check-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-leaflet.h"
#include "cramp-medicine-checks.h"

/**
 * CrampCheckCard:
 *
 * Asks about dizziness and stumbling with a medicine against cramps (W15), one medicine after the other. Each tap is
 * saved at once, so that a warning stands over the page before the next one. Hidden where nothing is asked today.
 */
struct _CrampCheckCard
{
  CrampCard parent_instance;

  CrampMedicineCheck *check; /* (owned) (nullable): today's, of the medicine asked about */

  AdwPreferencesGroup *group;
  GtkLabel *source;
  CrampKeys *dizzy;
  CrampKeys *stumbling;
};

G_DEFINE_FINAL_TYPE (CrampCheckCard, cramp_check_card, CRAMP_TYPE_CARD)

/* What can be answered: the sign, and whether it is there now. */
typedef enum
{
  NO = 1,
  EARLIER,
  NOW,
} Reply;

static const char *const replies[] = {
  [NO] = N_ ("No"),
  [EARLIER] = N_ ("Yes, but not now"),
  [NOW] = N_ ("Yes, now"),
};

/* One that is there now may have been tapped for either. */
static int
reply_of (const CrampMedicineCheck *check, CrampAnswer sign)
{
  if (sign == CRAMP_ANSWER_NONE)
    return 0;
  if (sign == CRAMP_ANSWER_NO)
    return NO;
  return check->there_now == CRAMP_ANSWER_YES ? NOW : EARLIER;
}

/* Made when it is first asked: on most days it is not. */
static void
add_replies (CrampKeys *keys)
{
  if (!cramp_keys_is_empty (keys))
    return;
  for (int reply = NO; reply <= NOW; reply++)
    cramp_keys_add (keys, reply, _ (replies[reply]), NULL);
}

static void
show_medicine (CrampCheckCard *self, const CrampMedicine *medicine)
{
  g_autofree char *title = g_markup_printf_escaped (_ ("With %s: dizzy or stumbling?"), medicine->name);

  adw_preferences_group_set_title (self->group, title);
  add_replies (self->dizzy);
  add_replies (self->stumbling);
  cramp_keys_choose (self->dizzy, reply_of (self->check, self->check->dizzy));
  cramp_keys_choose (self->stumbling, reply_of (self->check, self->check->stumbling));
}

static void
cramp_check_card_reload (CrampCard *card)
{
  CrampCheckCard *self = CRAMP_CHECK_CARD (card);
  CrampDiary *diary = cramp_card_get_diary (card);
  g_autoptr (CrampMedicine) medicine = cramp_medicine_checks_next (diary, &self->check);

  gtk_widget_set_visible (GTK_WIDGET (self), medicine != NULL);
  if (medicine)
    show_medicine (self, medicine);
}

/* "Now" for one sign is now, whatever was said of the other. */
static CrampAnswer
there_now (CrampCheckCard *self)
{
  int dizzy = cramp_keys_get_chosen (self->dizzy), stumbling = cramp_keys_get_chosen (self->stumbling);

  if (dizzy == NOW || stumbling == NOW)
    return CRAMP_ANSWER_YES;
  return dizzy == EARLIER || stumbling == EARLIER ? CRAMP_ANSWER_NO : CRAMP_ANSWER_NONE;
}

static CrampAnswer
sign_of (CrampKeys *keys)
{
  int reply = cramp_keys_get_chosen (keys);

  return reply <= 0 ? CRAMP_ANSWER_NONE : reply == NO ? CRAMP_ANSWER_NO : CRAMP_ANSWER_YES;
}

static void
replied_cb (CrampCheckCard *self)
{
  CrampDiary *diary = cramp_card_get_diary (CRAMP_CARD (self));
  g_autoptr (CrampMedicineCheck) check = cramp_record_copy (self->check);

  check->dizzy = sign_of (self->dizzy);
  check->stumbling = sign_of (self->stumbling);
  check->there_now = there_now (self);
  check->checked_at = cramp_clock_now (cramp_diary_get_clock (diary));
  if (cramp_card_save (CRAMP_CARD (self), check, _ ("Dizzy or stumbling")) && cramp_medicine_check_is_answered (check))
    cramp_feedback_undoable (GTK_WIDGET (self), _ ("Noted down"));
}

static void
cramp_check_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_CHECK_CARD);
  g_clear_pointer ((gpointer *) &CRAMP_CHECK_CARD (object)->check, cramp_record_unref);
  G_OBJECT_CLASS (cramp_check_card_parent_class)->dispose (object);
}

static void
cramp_check_card_class_init (CrampCheckCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_check_card_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_check_card_reload;

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/check-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampCheckCard, group);
  gtk_widget_class_bind_template_child (widget_class, CrampCheckCard, source);
  gtk_widget_class_bind_template_child (widget_class, CrampCheckCard, dizzy);
  gtk_widget_class_bind_template_child (widget_class, CrampCheckCard, stumbling);
  gtk_widget_class_bind_template_callback (widget_class, replied_cb);
}

static void
cramp_check_card_init (CrampCheckCard *self)
{
  g_autofree char *leaflet = cramp_leaflet_cite (CRAMP_LEAFLET_ACS);
  g_autofree char *source = g_strdup_printf (_ ("Source: %s"), leaflet);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->source, source);
}
