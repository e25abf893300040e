/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-today-page.h"

/**
 * CrampTodayPage:
 */
struct _CrampTodayPage
{
  CrampPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampTodayPage, cramp_today_page, CRAMP_TYPE_PAGE)

static void
cramp_today_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_TODAY_PAGE);
  G_OBJECT_CLASS (cramp_today_page_parent_class)->dispose (object);
}

static void
cramp_today_page_class_init (CrampTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_today_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/today-page.ui");
}

static void
cramp_today_page_init (CrampTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
