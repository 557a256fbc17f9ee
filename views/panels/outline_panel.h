// Everything in the design as a tree, with the state of each thing; selection goes both ways.
#pragma once

#include "design/outline.h"
#include "document/thing_states.h"

#include <QHash>
#include <QWidget>
#include <functional>

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace basalt::panels {

class OutlinePanel : public QWidget
{
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setDesign(const design::Design &design);
    /// `whatIf` false: marks are neutral, nothing has been judged.
    void setStates(const document::ThingStates &states, bool whatIf);
    /// The entry that stands for all of these things together, or those of each; or that of the first
    /// one's device.
    void select(const QStringList &things);
    /// Which entries are open, from the first to the last; for another view of the same design.
    QList<bool> opened() const;
    void setOpened(const QList<bool> &opened);

signals:
    /// What shows an entry on the canvas: itself, or the parts that carry a network; maybe nothing.
    void thingsActivated(const QStringList &things);
    void renameRequested(const basalt::design::OutlineEntry &entry, const QString &name);
    void removeRequested(const QList<basalt::design::OutlineEntry> &entries);
    void failRequested(const QStringList &things);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTree();
    void buildActions();
    void followSelection();
    QList<int> selectedItems() const; ///< of entries that are no groups, from the top
    QStringList selectedThings() const;
    void show(const QList<int> &entries);
    void fill();
    void showStates();
    void filter(const QString &text);
    void showOpen();
    void rememberOpen(const QModelIndex &index, bool open);
    bool isOpen(int entry) const;
    QString keyOf(int entry) const;
    /// The only one that is selected.
    const design::OutlineEntry *current() const;
    const design::OutlineEntry *entryAt(const QModelIndex &index) const;
    QModelIndex indexOf(int entry) const;
    int findAgain(const design::OutlineEntry &chosen) const;
    int find(const std::function<bool(const design::OutlineEntry &)> &fits) const;

    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_fail = nullptr;
    QList<design::OutlineEntry> m_entries;
    QList<QStandardItem *> m_items; ///< one per entry
    QHash<QString, bool> m_open;    ///< what the user opened or closed
    document::ThingStates m_states;
    bool m_whatIf = false;
    bool m_isFollowing = false; ///< the tree shows what was chosen elsewhere
};

}
