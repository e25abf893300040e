/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day-card.h"

#include "cramp-day-log.h"
#include "cramp-day.h"
#include "cramp-let-wrap.h"

/**
 * CrampDayCard:
 *
 * The log of today.
 */
struct _CrampDayCard
{
  CrampCard parent_instance;

  AdwPreferencesGroup *group;
  CrampDayLog *log;
};

G_DEFINE_FINAL_TYPE (CrampDayCard, cramp_day_card, CRAMP_TYPE_CARD)

static void
cramp_day_card_reload (CrampCard *card)
{
  CrampDayCard *self = CRAMP_DAY_CARD (card);
  g_autofree char *day = cramp_day_format_long (cramp_card_get_today (card));

  adw_preferences_group_set_title (self->group, day);
  cramp_day_log_show (self->log, cramp_card_get_today (card));
}

static void
cramp_day_card_constructed (GObject *object)
{
  CrampDayCard *self = CRAMP_DAY_CARD (object);

  self->log = CRAMP_DAY_LOG (cramp_day_log_new (cramp_card_get_diary (CRAMP_CARD (self))));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->log));
  G_OBJECT_CLASS (cramp_day_card_parent_class)->constructed (object);
}

static void
cramp_day_card_class_init (CrampDayCardClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cramp_day_card_constructed;
  CRAMP_CARD_CLASS (klass)->reload = cramp_day_card_reload;
}

static void
cramp_day_card_init (CrampDayCard *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  cramp_let_wrap (self->group);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}
