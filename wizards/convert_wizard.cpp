#include "wizards/convert_wizard.h"

#include "deploy/diff_view.h"
#include "render/render.h"
#include "theme/theme.h"
#include "wizards/choices.h"
#include "wizards/inputs.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

QString firstOther(const design::Design &design)
{
    for (const QString &id : catalogue::builtIn().platforms.keys()) {
        if (id != design.cluster.platform)
            return id;
    }
    return {};
}

QLabel *text(const QString &words, bool isSmall = false)
{
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isSmall) {
        label->setProperty("secondary", true);
        label->setFont(theme::font(theme::TextSize::Small));
    }
    return label;
}

/// A value in its column; "–" where there is none.
QLabel *value(const QString &words)
{
    QLabel *label = text(words.isEmpty() ? u"–"_s : words);
    label->setProperty("field", true);
    return label;
}

}

Conversions::Conversions(const design::Design &design)
    : m_design(design)
    , m_platform(firstOther(design))
    , m_conversion(convert::convert(design, catalogue::builtIn(), m_platform))
{}

void Conversions::choose(const QString &platform)
{
    if (platform == m_platform)
        return;
    m_platform = platform;
    m_conversion = convert::convert(m_design, catalogue::builtIn(), platform);
}

QMap<std::pair<QString, QString>, std::pair<QByteArray, QByteArray>> Conversions::files() const
{
    QMap<std::pair<QString, QString>, std::pair<QByteArray, QByteArray>> files;
    if (!m_conversion)
        return files;
    const auto before = render::renderAll(m_design, catalogue::builtIn());
    const auto after = render::renderAll(m_conversion->design, catalogue::builtIn());
    for (const Artefact &file : before.value_or(QList<Artefact>()))
        files[{file.host, file.path}].first = placeholderBytes(file);
    for (const Artefact &file : after.value_or(QList<Artefact>()))
        files[{file.host, file.path}].second = placeholderBytes(file);
    for (auto file = files.begin(); file != files.end();)
        file = file->first == file->second ? files.erase(file) : std::next(file);
    return files;
}

PlatformPage::PlatformPage(Conversions &conversions)
    : WizardPage(u"platformPage"_s, tr("Platform"),
                 tr("Hosts, cables, addresses, storage and guests stay as they are drawn; what the "
                    "other system calls otherwise, or does not have, is changed."))
    , m_conversions(conversions)
    , m_platforms(new QButtonGroup(this))
{
    addWidget(platformChoices(m_platforms, conversions.design().cluster.platform));
    connect(m_platforms, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_conversions.choose(button->property("platform").toString());
        emit changed();
    });
}

void PlatformPage::enter()
{
    for (QAbstractButton *button : m_platforms->buttons())
        button->setChecked(button->property("platform").toString() == m_conversions.platform());
}

DifferencesPage::DifferencesPage(const Conversions &conversions)
    : WizardPage(u"differencesPage"_s, tr("Differences"),
                 tr("What changes in the design, and what the hosts run in its place. On the left "
                    "as it is, on the right as it will be."))
    , m_conversions(conversions)
    , m_rows(new QVBoxLayout)
{
    auto *list = new QWidget;
    list->setObjectName(u"differenceList"_s);
    list->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(12);
    addWidget(list);
}

void DifferencesPage::enter()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto &conversion = m_conversions.conversion();
    if (!conversion) {
        for (const Error &error : conversion.error())
            m_rows->addWidget(text(error.message));
        return;
    }
    addDifferences(tr("In the design"), conversion->settings);
    addDifferences(tr("On the hosts"), conversion->systems);
}

void DifferencesPage::addDifferences(const QString &title, const QList<convert::Difference> &list)
{
    QLabel *heading = text(title);
    heading->setFont(theme::font(theme::TextSize::Large, true));
    m_rows->addWidget(heading);
    for (const convert::Difference &one : list) {
        auto *row = new QWidget;
        auto *grid = new QGridLayout(row);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setVerticalSpacing(3);
        QLabel *where = text(one.where);
        where->setFont(theme::font(theme::TextSize::Normal, true));
        grid->addWidget(where, 0, 0, 1, 2);
        grid->addWidget(value(one.before), 1, 0);
        grid->addWidget(value(one.after), 1, 1);
        grid->addWidget(text(one.because, true), 2, 0, 1, 2);
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        m_rows->addWidget(row);
    }
}

ChangedFilesPage::ChangedFilesPage(const Conversions &conversions)
    : WizardPage(u"changedFilesPage"_s, tr("Files"),
                 tr("Each file that is not the same any more, as it is written now and as it will "
                    "be."))
    , m_conversions(conversions)
    , m_host(combo(u"fileHostCombo"_s))
    , m_list(new QListWidget)
    , m_diff(new deploy::DiffView)
{
    m_host->setAccessibleName(tr("Host"));
    m_list->setObjectName(u"changedFileList"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setProperty("framed", true);
    m_diff->setTitles(tr("as it is"), tr("as it will be"));
    m_diff->setMinimumHeight(450);
    auto *area = new QWidget;
    auto *grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_host, 0, 0);
    grid->addWidget(m_list, 1, 0);
    grid->addWidget(m_diff, 0, 1, 2, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 5);
    grid->setRowStretch(1, 1);
    addWidget(area, 1);
    connect(m_host, &QComboBox::activated, this, &ChangedFilesPage::showHost);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChangedFilesPage::showFile);
}

void ChangedFilesPage::enter()
{
    if (m_shown == m_conversions.platform())
        return;
    m_shown = m_conversions.platform();
    m_files = m_conversions.files();
    m_host->clear();
    for (const auto &key : m_files.keys()) {
        if (m_host->findData(key.first) < 0)
            m_host->addItem(key.first.isEmpty() ? tr("the cluster") : key.first, key.first);
    }
    showHost();
}

void ChangedFilesPage::showHost()
{
    m_list->clear();
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const auto &[host, path] = file.key();
        if (host != m_host->currentData().toString())
            continue;
        const QString mark = file->first.isEmpty()    ? tr("new")
                             : file->second.isEmpty() ? tr("no longer written")
                                                      : tr("changed");
        auto *item = new QListWidgetItem(u"%1\n%2"_s.arg(path, mark), m_list);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    m_list->setCurrentRow(0);
}

void ChangedFilesPage::showFile()
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto file = m_files.value(
        {m_host->currentData().toString(), item ? item->data(Qt::UserRole).toString() : QString()});
    m_diff->setTexts(file.first, file.second);
}

ConvertWizard::ConvertWizard(const design::Design &design, QWidget *parent)
    : WizardDialog(u"convertWizard"_s, tr("Convert to another platform"), parent)
    , m_conversions(design)
{
    addPage(new PlatformPage(m_conversions));
    addPage(new DifferencesPage(m_conversions));
    addPage(new ChangedFilesPage(m_conversions));
    begin();
}

Result<design::Design> ConvertWizard::result() const
{
    const auto &conversion = m_conversions.conversion();
    if (!conversion)
        return tl::unexpected(conversion.error().value(0));
    return conversion->design;
}

QString ConvertWizard::editText() const
{
    return tr("Convert to %1")
        .arg(catalogue::findPlatform(catalogue::builtIn(), m_conversions.platform())->title);
}

}
