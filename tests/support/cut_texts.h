// What cannot be read because it has less room than it needs; for tests of what is shown.
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>

namespace basalt::test {

inline QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap()
                              ? label->height() >= label->heightForWidth(label->width())
                              : label->width() >= label->sizeHint().width();
        if (!fits || label->height() < label->fontMetrics().height())
            cut << label->objectName() + QStringLiteral(": ") + label->text();
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty()
            && (button->width() < button->minimumSizeHint().width()
                || button->height() < button->fontMetrics().height()))
            cut << button->objectName() + QStringLiteral(": ") + button->text();
    }
    for (const QScrollArea *area : window.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget()
            && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
            && area->widget()->width() > area->viewport()->width())
            cut << area->widget()->objectName() + QStringLiteral(": wider than what shows it");
    }
    return cut;
}

}
