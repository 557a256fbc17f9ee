#include "window/document_controller.h"

#include "document/design_document.h"

#include <QFileDialog>
#include <QMessageBox>

namespace basalt::window {

using namespace Qt::StringLiterals;

DocumentController::DocumentController(document::DesignDocument &document, QWidget &window)
    : QObject(&window)
    , m_document(document)
    , m_watch(document)
    , m_window(window)
{}

Results<> DocumentController::load(const QString &path)
{
    Results<> result = m_document.load(path);
    if (result)
        emit settled(path);
    return result;
}

void DocumentController::chooseFile()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open a design"), m_document.path(),
                                   tr("Designs (*.yaml *.yml);;All files (*)"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentController::openRequested);
    dialog->open();
}

void DocumentController::save(const Then &then)
{
    emit finishing();
    if (m_document.path().isEmpty())
        saveAs(then);
    else if (m_watch.look() && write(m_document.path()) && then) // nobody else's work is lost
        then();
}

void DocumentController::saveAs(const Then &then)
{
    emit finishing();
    auto *dialog = new QFileDialog(&m_window, tr("Save the design"), m_document.path(),
                                   tr("Designs (*.yaml)"));
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &path) {
        if (write(path) && then)
            then();
    });
    dialog->open();
}

bool DocumentController::write(const QString &path)
{
    const Result<> result = m_document.saveAs(path);
    if (result)
        emit settled(path);
    else
        emit failed({result.error()});
    return result.has_value();
}

void DocumentController::settle(const Then &then)
{
    emit finishing();
    if (!m_document.isModified()) {
        then();
        return;
    }
    if (m_window.findChild<QMessageBox *>(u"unsavedDialog"_s))
        return; // asked already, and not answered yet
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                        tr("%1 has changes that are not saved.").arg(m_document.title()),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setObjectName(u"unsavedDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Save)
            save(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    box->open();
}

}
