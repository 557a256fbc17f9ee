// The same cluster on another platform: which one, what differs in words, and which files.
#pragma once

#include "convert/convert.h"
#include "core/artefact.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_page.h"

class QButtonGroup;
class QComboBox;
class QListWidget;
class QVBoxLayout;

namespace basalt::deploy {
class DiffView;
}

namespace basalt::wizards {

/// The open design and what becomes of it on the chosen platform; converted once per choice.
class Conversions
{
public:
    explicit Conversions(const design::Design &design);

    const design::Design &design() const { return m_design; }
    QString platform() const { return m_platform; }
    void choose(const QString &platform);
    const Results<convert::Conversion> &conversion() const { return m_conversion; }
    /// All files of both designs: (host, path) -> before, after; empty where it is not written.
    QMap<std::pair<QString, QString>, std::pair<QByteArray, QByteArray>> files() const;

private:
    design::Design m_design;
    QString m_platform;
    Results<convert::Conversion> m_conversion;
};

class PlatformPage : public WizardPage
{
    Q_OBJECT
public:
    explicit PlatformPage(Conversions &conversions);
    void enter() override;

private:
    Conversions &m_conversions;
    QButtonGroup *m_platforms;
};

class DifferencesPage : public WizardPage
{
    Q_OBJECT
public:
    explicit DifferencesPage(const Conversions &conversions);
    void enter() override;
    bool isWide() const override { return true; }

private:
    void addDifferences(const QString &title, const QList<convert::Difference> &list);

    const Conversions &m_conversions;
    QVBoxLayout *m_rows;
};

class ChangedFilesPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ChangedFilesPage(const Conversions &conversions);
    void enter() override;
    bool isWide() const override { return true; }

private:
    void showHost();
    void showFile();

    const Conversions &m_conversions;
    QComboBox *m_host;
    QListWidget *m_list;
    deploy::DiffView *m_diff;
    QString m_shown; ///< the platform whose files are here
    QMap<std::pair<QString, QString>, std::pair<QByteArray, QByteArray>> m_files;
};

class ConvertWizard : public WizardDialog
{
    Q_OBJECT
public:
    ConvertWizard(const design::Design &design, QWidget *parent);

protected:
    QMap<QString, QString> problems() const override { return {}; }
    Result<design::Design> result() const override;
    QString editText() const override;

private:
    Conversions m_conversions;
};

}
