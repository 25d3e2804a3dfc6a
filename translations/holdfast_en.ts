<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CleanWords</name>
    <message numerus="yes">
        <source>%n value(s) such as %1 are far from the others</source>
        <translation>
            <numerusform>%n value such as %1 is far from the others</numerusform>
            <numerusform>%n values such as %1 are far from the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat another row</source>
        <translation>
            <numerusform>%n row repeats another row</numerusform>
            <numerusform>%n rows repeat another row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) equal another but for the key</source>
        <translation>
            <numerusform>%n row equals another but for the key</numerusform>
            <numerusform>%n rows equal another but for the key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are missing</source>
        <translation>
            <numerusform>%n value is missing</numerusform>
            <numerusform>%n values are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) such as %1 cannot be</source>
        <translation>
            <numerusform>%n value such as %1 cannot be</numerusform>
            <numerusform>%n values such as %1 cannot be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) whose key is another one, spelled differently</source>
        <translation>
            <numerusform>%n row whose key is another one, spelled differently</numerusform>
            <numerusform>%n rows whose keys are others, spelled differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) nearly equal another but for the key</source>
        <translation>
            <numerusform>%n row nearly equals another but for the key</numerusform>
            <numerusform>%n rows nearly equal others but for the key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1, each corrected by its %2</source>
        <translation>
            <numerusform>%n value of %1, corrected by its %2</numerusform>
            <numerusform>%n values of %1, each corrected by its %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hump(s)</source>
        <translation>
            <numerusform>%n hump</numerusform>
            <numerusform>%n humps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n repair(s) by %2</source>
        <translation>
            <numerusform>%1: %n repair by %2</numerusform>
            <numerusform>%1: %n repairs by %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::CleanPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n oddity(s) found</source>
        <translation>
            <numerusform>%n oddity found</numerusform>
            <numerusform>%n oddities found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait</source>
        <translation>
            <numerusform>%n question waits</numerusform>
            <numerusform>%n questions wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n safe suggestion(s) accepted</source>
        <translation>
            <numerusform>%n safe suggestion accepted</numerusform>
            <numerusform>%n safe suggestions accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n customer(s)</source>
        <translation>
            <numerusform>Leave out %n customer</numerusform>
            <numerusform>Leave out %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n customer(s), by a rule</source>
        <translation>
            <numerusform>Leave out %n customer, by a rule</numerusform>
            <numerusform>Leave out %n customers, by a rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::CombinePage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) became one, one row per customer</source>
        <translation>
            <numerusform>%n table became one, one row per customer</numerusform>
            <numerusform>%n tables became one, one row per customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) were not found in %1; their cells there are missing</source>
        <translation>
            <numerusform>%n customer was not found in %1; their cells there is missing</numerusform>
            <numerusform>%n customers were not found in %1; their cells there are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::CorrelatePage</name>
    <message numerus="yes">
        <source>%n pair(s).</source>
        <translation>
            <numerusform>%n pair.</numerusform>
            <numerusform>%n pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) move noticeably with the target.</source>
        <translation>
            <numerusform>%n column move noticeably with the target.</numerusform>
            <numerusform>%n columns move noticeably with the target.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::DataPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) replaced</source>
        <translation>
            <numerusform>%n file replaced</numerusform>
            <numerusform>%n files replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ExplorePage</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) ask for a look.</source>
        <translation>
            <numerusform>%n column ask for a look.</numerusform>
            <numerusform>%n columns ask for a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::FindBar</name>
    <message numerus="yes">
        <source>%n row(s) hold it</source>
        <translation>
            <numerusform>%n row holds it</numerusform>
            <numerusform>%n rows hold it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::FlowPicture</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::GridCard</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s)</source>
        <translation>
            <numerusform>%1 of %n column</numerusform>
            <numerusform>%1 of %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ImportancePage</name>
    <message numerus="yes">
        <source>the other %n column(s)</source>
        <translation>
            <numerusform>the other %n column</numerusform>
            <numerusform>the other %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::MainWindow</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) can be undone</source>
        <translation>
            <numerusform>%n action can be undone</numerusform>
            <numerusform>%n actions can be undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::NextFilesDialog</name>
    <message numerus="yes">
        <source>%n file(s) with the same columns as before.</source>
        <translation>
            <numerusform>%n file with the same columns as before.</numerusform>
            <numerusform>%n files with the same columns as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); what is not as before stands below.</source>
        <translation>
            <numerusform>%n file; what is not as before stands below.</numerusform>
            <numerusform>%n files; what is not as before stands below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::OfferCard</name>
    <message numerus="yes">
        <source>%n customer(s) gave no consent and are left out of the contact list.</source>
        <translation>
            <numerusform>%n customer gave no consent and is left out of the contact list.</numerusform>
            <numerusform>%n customers gave no consent and are left out of the contact list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ReadingCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank line(s)</source>
        <translation>
            <numerusform>%n blank line</numerusform>
            <numerusform>%n blank lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the names</source>
        <translation>
            <numerusform>%n line above the names</numerusform>
            <numerusform>%n lines above the names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <translation>
            <numerusform>%n passed over</numerusform>
            <numerusform>%n passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ReadingDialog</name>
    <message numerus="yes">
        <source>%n value(s) do not fit</source>
        <translation>
            <numerusform>%n value does not fit</numerusform>
            <numerusform>%n values do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of numbers are written with a comma</source>
        <translation>
            <numerusform>%n column of numbers is written with a comma</numerusform>
            <numerusform>%n columns of numbers are written with a comma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) read as numbers with a dot</source>
        <translation>
            <numerusform>%n column reads as numbers with a dot</numerusform>
            <numerusform>%n columns read as numbers with a dot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ReportPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) for management. The preview is the future PDF.</source>
        <translation>
            <numerusform>%n page for management. The preview is the future PDF.</numerusform>
            <numerusform>%n pages for management. The preview is the future PDF.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::RulesCard</name>
    <message numerus="yes">
        <source>removes %n customer(s)</source>
        <translation>
            <numerusform>removes %n customer</numerusform>
            <numerusform>removes %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SegmentsPage</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SourceCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) per customer</source>
        <translation>
            <numerusform>%n row per customer</numerusform>
            <numerusform>%n rows per customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n row rejected</numerusform>
            <numerusform>%n rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), see Clean</source>
        <translation>
            <numerusform>%n question, see Clean</numerusform>
            <numerusform>%n questions, see Clean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast</name>
    <message numerus="yes">
        <source>%1: %n line(s) could not become rows; the first is line %2.</source>
        <translation>
            <numerusform>%1: %n line could not become a row; it is line %2.</numerusform>
            <numerusform>%1: %n lines could not become rows; the first is line %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of the segment gave no consent and are left out of the list.</source>
        <translation>
            <numerusform>%n customer of the segment gave no consent and is left out of the list.</numerusform>
            <numerusform>%n customers of the segment gave no consent and are left out of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted: %n step(s) of cleaning</source>
        <translation>
            <numerusform>Accepted: %n step of cleaning</numerusform>
            <numerusform>Accepted: %n steps of cleaning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::DataPageActs</name>
    <message numerus="yes">
        <source>%n file(s) replaced</source>
        <translation>
            <numerusform>%n file replaced</numerusform>
            <numerusform>%n files replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::NextFilesList</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) as before</source>
        <translation>
            <numerusform>%n column as before</numerusform>
            <numerusform>%n columns as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) lost</source>
        <translation>
            <numerusform>%n value lost</numerusform>
            <numerusform>%n values lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectTexts</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::PairsDialog</name>
    <message numerus="yes">
        <source>%n cell(s) differ.</source>
        <translation>
            <numerusform>%n cell differs.</numerusform>
            <numerusform>%n cells differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ModelsPage</name>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trials to go</source>
        <translation>
            <numerusform>%n trial to go</numerusform>
            <numerusform>%n trials to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SpellingEdit</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in %1 become %2.</source>
        <translation>
            <numerusform>%n value in %1 becomes %2.</numerusform>
            <numerusform>%n values in %1 become %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::FinerSettings</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
</TS>
