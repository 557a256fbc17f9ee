// What can be drawn, to be dragged onto the canvas or put there by Return or a double click.
#pragma once

#include "design/templates.h"

#include <QIcon>
#include <QWidget>

class QListWidget;

namespace basalt::panels {

QIcon templateIcon(design::TemplateKind kind);

class PalettePanel : public QWidget
{
    Q_OBJECT
public:
    explicit PalettePanel(QWidget *parent = nullptr);

signals:
    /// The id of a design::Template.
    void chosen(const QString &templateId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcons();

    QListWidget *m_list;
};

}
