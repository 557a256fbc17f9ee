#include "panels/outline_panel.h"

#include "panels/state_mark.h"
#include "theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using document::ThingState;

namespace {

QIcon iconOf(ThingState state)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place(4, 4, 8, 8);
    if (state == ThingState::Untouched) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(theme::Role::Border));
        painter.drawEllipse(place);
    } else if (state == ThingState::Failed) {
        paintMark(painter, place, Mark::Failed);
    } else if (state == ThingState::Degraded) {
        paintMark(painter, place, Mark::Degraded);
    } else {
        paintMark(painter, place, Mark::Ok);
    }
    return pixmap;
}

QString stateText(ThingState state)
{
    switch (state) {
    case ThingState::Failed:
        return QCoreApplication::translate("OutlinePanel", "failed");
    case ThingState::Degraded:
        return QCoreApplication::translate("OutlinePanel", "degraded");
    case ThingState::Untouched:
        return {};
    case ThingState::Involved:
    case ThingState::Ok:
        return QCoreApplication::translate("OutlinePanel", "ok");
    }
    return {};
}

constexpr int entryRole = Qt::UserRole + 1;

/// Edits the name alone, and asks for it instead of taking it: the document may refuse.
class NameDelegate : public QStyledItemDelegate
{
public:
    using Ask = std::function<void(int entry, const QString &name)>;

    NameDelegate(const QList<design::OutlineEntry> &entries, Ask ask, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_entries(entries)
        , m_ask(std::move(ask))
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setObjectName(u"outlineNameEdit"_s);
        editor->setAccessibleName(QCoreApplication::translate("OutlinePanel", "New name"));
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<QLineEdit *>(editor)->setText(
            m_entries.value(index.data(entryRole).toInt()).name);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *,
                      const QModelIndex &index) const override
    {
        m_ask(index.data(entryRole).toInt(), static_cast<QLineEdit *>(editor)->text().trimmed());
    }

private:
    const QList<design::OutlineEntry> &m_entries;
    Ask m_ask;
};

}

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_tree(new QTreeView)
{
    auto *heading = new QLabel(tr("OUTLINE"));
    heading->setObjectName(u"outlineHeading"_s);
    heading->setProperty("heading", true);
    heading->setFont(theme::font(theme::TextSize::Small, true));
    m_filter->setObjectName(u"outlineFilterEdit"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the outline"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePanel::filter);
    buildTree();
    buildActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 14, 4, 8);
    layout->setSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
}

void OutlinePanel::buildTree()
{
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setAutoAcceptChildRows(true);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(u"outlineTree"_s);
    m_tree->setAccessibleName(tr("Outline of the design"));
    m_tree->setAccessibleDescription(tr("F2 renames, Delete removes"));
    m_tree->setHeaderHidden(true);
    m_tree->setModel(m_shown);
    m_tree->setIndentation(16);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    // Later: the editor is still open, and what follows may make the tree anew.
    const auto ask = [this](int entry, const QString &name) {
        if (entry < m_entries.size() && !name.isEmpty() && name != m_entries[entry].name)
            QMetaObject::invokeMethod(
                this, [this, asked = m_entries[entry], name] { emit renameRequested(asked, name); },
                Qt::QueuedConnection);
    };
    m_tree->setItemDelegate(new NameDelegate(m_entries, ask, this));
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlinePanel::followSelection);
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { rememberOpen(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { rememberOpen(index, false); });
}

/// Its menu; the keys are those of the canvas, and work where the keyboard is in the tree.
void OutlinePanel::buildActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys) {
        auto *action = new QAction(text, m_tree);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(false);
        m_tree->addAction(action);
        return action;
    };
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_rename = add(u"outlineRenameAction"_s, tr("Rename"), QKeySequence(Qt::Key_F2));
    m_remove = add(u"outlineDeleteAction"_s, tr("Delete"), QKeySequence::Delete);
    m_fail = add(u"outlineFailAction"_s, tr("What if this fails?"), {});
    connect(m_rename, &QAction::triggered, this, [this] { m_tree->edit(m_tree->currentIndex()); });
    connect(m_remove, &QAction::triggered, this, [this] {
        QList<design::OutlineEntry> removed;
        for (const int entry : selectedItems())
            removed << m_entries[entry];
        emit removeRequested(removed);
    });
    connect(m_fail, &QAction::triggered, this, [this] { emit failRequested(selectedThings()); });
}

const design::OutlineEntry *OutlinePanel::entryAt(const QModelIndex &index) const
{
    const int entry = index.data(entryRole).toInt();
    return index.isValid() && entry < m_entries.size() ? &m_entries[entry] : nullptr;
}

QList<int> OutlinePanel::selectedItems() const
{
    QList<int> items;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedIndexes()) {
        const design::OutlineEntry *entry = entryAt(index);
        if (entry && !entry->isGroup())
            items << index.data(entryRole).toInt();
    }
    std::sort(items.begin(), items.end());
    return items;
}

QStringList OutlinePanel::selectedThings() const
{
    QStringList things;
    for (const int entry : selectedItems())
        things += m_entries[entry].things;
    things.removeDuplicates();
    return things;
}

const design::OutlineEntry *OutlinePanel::current() const
{
    const QList<int> selected = selectedItems();
    return selected.size() == 1 ? &m_entries[selected.first()] : nullptr;
}

void OutlinePanel::followSelection()
{
    const QList<int> selected = selectedItems();
    const QStringList things = selectedThings();
    m_rename->setEnabled(selected.size() == 1);
    m_remove->setEnabled(!selected.isEmpty());
    m_fail->setEnabled(!things.isEmpty());
    if (!selected.isEmpty() && !m_isFollowing)
        emit thingsActivated(things);
}

/// Selected, the first of them in sight.
void OutlinePanel::show(const QList<int> &entries)
{
    QItemSelection selection;
    for (const int entry : entries) {
        const QModelIndex index = indexOf(entry);
        if (index.isValid())
            selection.select(index, index);
    }
    const QModelIndex first = selection.indexes().value(0);
    m_tree->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        m_tree->scrollTo(first);
}

QModelIndex OutlinePanel::indexOf(int entry) const
{
    return m_shown->mapFromSource(m_model->indexFromItem(m_items.value(entry)));
}

int OutlinePanel::find(const std::function<bool(const design::OutlineEntry &)> &fits) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), fits);
    return it == m_entries.end() ? -1 : int(it - m_entries.begin());
}

void OutlinePanel::setDesign(const design::Design &design)
{
    const QList<design::OutlineEntry> entries = design::outlineOf(design);
    if (entries == m_entries)
        return;
    m_isFollowing = true;
    QList<design::OutlineEntry> chosen;
    for (const int entry : selectedItems())
        chosen << m_entries[entry];
    const int scrolled = m_tree->verticalScrollBar()->value();
    // First the tree goes: what it says on its way speaks of the former entries.
    m_items.clear();
    m_model->clear();
    m_entries = entries;
    fill();
    showOpen();
    showStates();
    QList<int> still;
    for (const design::OutlineEntry &entry : std::as_const(chosen)) {
        if (const int found = findAgain(entry); found >= 0)
            still << found;
    }
    show(still);
    m_tree->verticalScrollBar()->setValue(scrolled);
    followSelection(); // a tree made anew tells nobody that nothing is selected
    m_isFollowing = false;
}

/// It may have moved, or got another name where it is.
int OutlinePanel::findAgain(const design::OutlineEntry &chosen) const
{
    const int named = find([&](const design::OutlineEntry &entry) {
        return entry.name == chosen.name && entry.things == chosen.things
               && entry.place.value(0) == chosen.place.value(0);
    });
    return named >= 0 ? named : find([&](const design::OutlineEntry &entry) {
        return entry.place == chosen.place && entry.things == chosen.things;
    });
}

void OutlinePanel::fill()
{
    QList<QStandardItem *> branch{m_model->invisibleRootItem()};
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const design::OutlineEntry &entry = m_entries[i];
        const QString text = entry.note.isEmpty() ? entry.name : entry.name + u"  "_s + entry.note;
        auto *item = new QStandardItem(text);
        item->setData(i, entryRole);
        item->setToolTip(text);
        branch.resize(entry.depth + 1);
        branch.last()->appendRow(item);
        branch << item;
        m_items << item;
    }
}

/// What is opened at first: a few hosts. A name is one of its kind, so this survives edits.
bool OutlinePanel::isOpen(int entry) const
{
    const auto hosts = std::count_if(m_entries.begin(), m_entries.end(), [](const auto &each) {
        return each.depth == 0 && each.place.value(0) == u"hosts";
    });
    const design::OutlineEntry &asked = m_entries[entry];
    const bool isHost = asked.depth == 0 && asked.place.value(0) == u"hosts";
    return m_open.value(keyOf(entry), isHost && hosts <= 4);
}

QList<bool> OutlinePanel::opened() const
{
    QList<bool> opened;
    for (int i = 0; i < int(m_entries.size()); ++i)
        opened << isOpen(i);
    return opened;
}

void OutlinePanel::setOpened(const QList<bool> &opened)
{
    for (int i = 0; i < int(std::min(opened.size(), m_entries.size())); ++i)
        m_open[keyOf(i)] = opened[i];
    m_isFollowing = true;
    showOpen();
    m_isFollowing = false;
}

QString OutlinePanel::keyOf(int entry) const
{
    const design::OutlineEntry &asked = m_entries[entry];
    return asked.place.value(0) + u'/' + asked.things.value(0) + u'/' + asked.name;
}

void OutlinePanel::rememberOpen(const QModelIndex &index, bool open)
{
    if (!m_isFollowing && m_filter->text().isEmpty() && entryAt(index))
        m_open[keyOf(index.data(entryRole).toInt())] = open;
}

void OutlinePanel::showOpen()
{
    const bool isFiltered = !m_filter->text().isEmpty(); // what was found is seen
    for (int i = 0; i < int(m_entries.size()); ++i)
        m_tree->setExpanded(indexOf(i), isFiltered || isOpen(i));
}

void OutlinePanel::filter(const QString &text)
{
    m_isFollowing = true;
    m_shown->setFilterFixedString(text);
    showOpen();
    followSelection(); // one that has gone with its host tells nobody
    m_isFollowing = false;
}

void OutlinePanel::setStates(const document::ThingStates &states, bool whatIf)
{
    m_states = states;
    m_whatIf = whatIf;
    showStates();
}

void OutlinePanel::showStates()
{
    // Icons are few: made once per pass, shared by all rows.
    QMap<ThingState, QIcon> icons;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        if (m_entries[i].isGroup())
            continue;
        const QStringList &things = m_entries[i].things; // of several parts no state is told
        const ThingState state = m_whatIf && things.size() == 1
                                     ? m_states.value(things.first(), ThingState::Untouched)
                                     : ThingState::Untouched;
        if (!icons.contains(state))
            icons[state] = iconOf(state);
        m_items[i]->setIcon(icons.value(state));
        m_items[i]->setAccessibleDescription(stateText(state));
    }
}

void OutlinePanel::select(const QStringList &things)
{
    const QStringList shown = selectedThings();
    if (QSet(shown.begin(), shown.end()) == QSet(things.begin(), things.end()))
        return;
    const auto entryOf = [this](const QStringList &named) {
        return find([&](const design::OutlineEntry &entry) {
            return !entry.isGroup() && entry.things == named;
        });
    };
    QList<int> found;
    if (const int all = entryOf(things); all >= 0) {
        found << all;
    } else {
        for (const QString &thing : things) {
            if (const int one = entryOf({thing}); one >= 0)
                found << one;
        }
    }
    if (found.isEmpty()) { // a port of a device; a cable is of none
        static const QRegularExpression divider(u"[:.]"_s);
        const QString first = things.value(0);
        const QString device = first.contains(u"--") ? QString() : first.section(divider, 0, 0);
        if (const int entry = entryOf({device}); entry >= 0)
            found << entry;
    }
    m_isFollowing = true;
    show(found);
    m_isFollowing = false;
}

void OutlinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showStates();
}

}
