<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Batch</name>
    <message>
        <source>--out is missing: into which folder?</source>
        <translation>не хватает --out: в какую папку?</translation>
    </message>
    <message>
        <source>writing the sample</source>
        <translation>запись пробных таблиц</translation>
    </message>
</context>
<context>
    <name>CleanWords</name>
    <message>
        <source>Values far from the others</source>
        <translation>Значения далеко от остальных</translation>
    </message>
    <message>
        <source>%1 is %2 the median</source>
        <translation>%1 — это %2 от медианы</translation>
    </message>
    <message>
        <source>%1 is far from the other values</source>
        <translation>%1 далеко от остальных значений</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) such as %1 are far from the others</source>
        <translation>
            <numerusform>%n значение, как %1, далеко от остальных</numerusform>
            <numerusform>%n значения, как %1, далеко от остальных</numerusform>
            <numerusform>%n значений, как %1, далеко от остальных</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has the same value everywhere</source>
        <translation>%1: везде одно значение</translation>
    </message>
    <message>
        <source>%1 numbers the rows: it is no feature</source>
        <translation>%1 нумерует строки: это не признак</translation>
    </message>
    <message>
        <source>%1 says what another column says</source>
        <translation>%1 повторяет другую колонку</translation>
    </message>
    <message>
        <source>%1 has stray blanks in its values</source>
        <translation>В значениях %1 лишние пробелы</translation>
    </message>
    <message>
        <source>%1 holds numbers and a few texts</source>
        <translation>%1: числа и немного текста</translation>
    </message>
    <message>
        <source>%1 is a number that behaves as a category</source>
        <translation>%1 — число, которое ведёт себя как категория</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Не объединять</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Описка</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>Аномалия</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Колонка</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat another row</source>
        <translation>
            <numerusform>%n строка повторяет другую</numerusform>
            <numerusform>%n строки повторяют другие</numerusform>
            <numerusform>%n строк повторяют другие</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) equal another but for the key</source>
        <translation>
            <numerusform>%n строка равна другой, если не смотреть на ключ</numerusform>
            <numerusform>%n строки равны другим, если не смотреть на ключ</numerusform>
            <numerusform>%n строк равны другим, если не смотреть на ключ</numerusform>
        </translation>
    </message>
    <message>
        <source>Some values only say that nothing is known</source>
        <translation>Часть значений говорит только, что ничего не известно</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are missing</source>
        <translation>
            <numerusform>%n значение пропущено</numerusform>
            <numerusform>%n значения пропущены</numerusform>
            <numerusform>%n значений пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>уверенность высокая</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>уверенность средняя</translation>
    </message>
    <message>
        <source>Clear the value</source>
        <translation>Очистить значение</translation>
    </message>
    <message>
        <source>Drop repeats</source>
        <translation>Убрать повторы</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Не использовать</translation>
    </message>
    <message>
        <source>Read as numbers</source>
        <translation>Читать как числа</translation>
    </message>
    <message>
        <source>Read as a category</source>
        <translation>Читать как категорию</translation>
    </message>
    <message>
        <source>Make them missing</source>
        <translation>Считать пропусками</translation>
    </message>
    <message>
        <source>Take the blanks away</source>
        <translation>Убрать пробелы</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Это разное</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds numbers of several units</source>
        <translation>В «%1» числа в разных единицах</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) such as %1 cannot be</source>
        <translation>
            <numerusform>%n значение вроде %1 невозможно</numerusform>
            <numerusform>%n значения вроде %1 невозможны</numerusform>
            <numerusform>%n значений вроде %1 невозможны</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows stand in the order of %1</source>
        <translation>Строки стоят в порядке %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) whose key is another one, spelled differently</source>
        <translation>
            <numerusform>%n строка с тем же ключом в другом написании</numerusform>
            <numerusform>%n строки с теми же ключами в другом написании</numerusform>
            <numerusform>%n строк с теми же ключами в другом написании</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) nearly equal another but for the key</source>
        <translation>
            <numerusform>%n строка почти совпадает с другой, кроме ключа</numerusform>
            <numerusform>%n строки почти совпадают с другими, кроме ключа</numerusform>
            <numerusform>%n строк почти совпадают с другими, кроме ключа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1, each corrected by its %2</source>
        <translation>
            <numerusform>%n значение колонки %1 исправляется по её строке: %2</numerusform>
            <numerusform>%n значения колонки %1 исправляются каждое по своей строке: %2</numerusform>
            <numerusform>%n значений колонки %1 исправляются каждое по своей строке: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>between</source>
        <translation>между</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>одно из</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>ни одно из</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>все</translation>
    </message>
    <message>
        <source>%1 in each of: %2</source>
        <translation>%1 в каждой из колонок: %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>risk</source>
        <translation>риск</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 от %2 до %3</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: кроме %2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1: пропуск</translation>
    </message>
    <message>
        <source>%1 is present</source>
        <translation>%1: заполнено</translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>одно значение</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>даты</translation>
    </message>
    <message>
        <source>all distinct</source>
        <translation>все разные</translation>
    </message>
    <message>
        <source>far values</source>
        <translation>далёкие значения</translation>
    </message>
    <message>
        <source>tail on the left</source>
        <translation>слева хвост</translation>
    </message>
    <message>
        <source>tail on the right</source>
        <translation>справа хвост</translation>
    </message>
    <message>
        <source>bell-shaped</source>
        <translation>колокол</translation>
    </message>
    <message>
        <source>heavy tails</source>
        <translation>тяжёлые хвосты</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>симметрична</translation>
    </message>
    <message>
        <source>%1: most often %2, in %3 of rows</source>
        <translation>%1: чаще всего %2, %3 строк</translation>
    </message>
    <message>
        <source>%1: customers gather around %2 and %3</source>
        <translation>%1: клиенты собираются около %2 и %3</translation>
    </message>
    <message>
        <source>%1: half of the customers lie between %2 and %3</source>
        <translation>%1: у половины клиентов от %2 до %3</translation>
    </message>
    <message>
        <source>Values present</source>
        <translation>Заполнено</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Разных</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Станд. отклонение</translation>
    </message>
    <message>
        <source>Quartiles</source>
        <translation>Квартили</translation>
    </message>
    <message>
        <source>Smallest and largest</source>
        <translation>Крайние значения</translation>
    </message>
    <message>
        <source>Skewness</source>
        <translation>Асимметрия</translation>
    </message>
    <message>
        <source>Excess kurtosis</source>
        <translation>Эксцесс</translation>
    </message>
    <message>
        <source>Hardly any.</source>
        <translation>Почти нет.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Сильная.</translation>
    </message>
    <message>
        <source>Noticeable.</source>
        <translation>Заметная.</translation>
    </message>
    <message>
        <source>Weak.</source>
        <translation>Слабая.</translation>
    </message>
    <message>
        <source>A random customer of %1 has a higher value than a random other one in %2 of pairs.</source>
        <translation>У случайного клиента из %1 значение выше, чем у случайного из прочих, в %2 пар.</translation>
    </message>
    <message>
        <source>A random customer of %1 has a lower value than a random other one in %2 of pairs.</source>
        <translation>У случайного клиента из %1 значение ниже, чем у случайного из прочих, в %2 пар.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n значение</numerusform>
            <numerusform>%n значения</numerusform>
            <numerusform>%n значений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hump(s)</source>
        <translation>
            <numerusform>%n горб</numerusform>
            <numerusform>%n горба</numerusform>
            <numerusform>%n горбов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>the file begins with the mark of this encoding</source>
        <translation>файл начинается с метки этой кодировки</translation>
    </message>
    <message>
        <source>all letters are valid UTF-8</source>
        <translation>все буквы — правильный UTF-8</translation>
    </message>
    <message>
        <source>nearly all letters are valid UTF-8</source>
        <translation>почти все буквы — правильный UTF-8</translation>
    </message>
    <message>
        <source>only plain Latin letters</source>
        <translation>только простые латинские буквы</translation>
    </message>
    <message>
        <source>every second byte is zero</source>
        <translation>каждый второй байт нулевой</translation>
    </message>
    <message>
        <source>read so, its letters make words</source>
        <translation>при таком чтении буквы складываются в слова</translation>
    </message>
    <message>
        <source>the encoding is chosen by you</source>
        <translation>кодировка выбрана вами</translation>
    </message>
    <message>
        <source>it parts {n1} % of the rows into {n0} fields</source>
        <translation>делит {n1} % строк на {n0} полей</translation>
    </message>
    <message>
        <source>the first line names it</source>
        <translation>назван в первой строке</translation>
    </message>
    <message>
        <source>no delimiter parts the rows alike</source>
        <translation>ни один разделитель не делит строки одинаково</translation>
    </message>
    <message>
        <source>the delimiter is chosen by you</source>
        <translation>разделитель выбран вами</translation>
    </message>
    <message>
        <source>{n0} of the fields looked at stand in quotes</source>
        <translation>из просмотренных полей в кавычках: {n0}</translation>
    </message>
    <message>
        <source>no field looked at stands in quotes</source>
        <translation>просмотренных полей в кавычках нет</translation>
    </message>
    <message>
        <source>the quote is chosen by you</source>
        <translation>кавычка выбрана вами</translation>
    </message>
    <message>
        <source>a quote inside quotes is doubled</source>
        <translation>кавычка внутри кавычек удвоена</translation>
    </message>
    <message>
        <source>a quote inside quotes follows a backslash</source>
        <translation>перед кавычкой внутри кавычек стоит обратная косая черта</translation>
    </message>
    <message>
        <source>the way to write a quote inside quotes is chosen by you</source>
        <translation>способ записи кавычки внутри кавычек выбран вами</translation>
    </message>
    <message>
        <source>lines with nothing in most columns stand above the table: {n0}</source>
        <translation>над таблицей строки, где большинство колонок пусты: {n0}</translation>
    </message>
    <message>
        <source>no lines above the table</source>
        <translation>над таблицей нет строк</translation>
    </message>
    <message>
        <source>the lines above the table are chosen by you</source>
        <translation>число строк над таблицей выбрано вами</translation>
    </message>
    <message>
        <source>texts stand above values of another kind</source>
        <translation>тексты стоят над значениями другого вида</translation>
    </message>
    <message>
        <source>its words are words that columns are named by</source>
        <translation>такими словами называют колонки</translation>
    </message>
    <message>
        <source>filled, different texts, and nothing against it</source>
        <translation>заполненные разные тексты, и ничто не против</translation>
    </message>
    <message>
        <source>the first line holds values like those below</source>
        <translation>в первой строке такие же значения, как ниже</translation>
    </message>
    <message>
        <source>texts of the first line occur again below</source>
        <translation>тексты первой строки встречаются ниже</translation>
    </message>
    <message>
        <source>whether there are names is chosen by you</source>
        <translation>есть ли имена, выбрано вами</translation>
    </message>
    <message>
        <source>{n0} of {n1} columns of numbers show a decimal comma</source>
        <translation>десятичная запятая в {n0} из {n1} числовых колонок</translation>
    </message>
    <message>
        <source>no column of numbers shows a decimal comma</source>
        <translation>ни одна числовая колонка не показывает десятичной запятой</translation>
    </message>
    <message>
        <source>there is no column of numbers</source>
        <translation>числовых колонок нет</translation>
    </message>
    <message>
        <source>the decimal mark is chosen by you</source>
        <translation>десятичный знак выбран вами</translation>
    </message>
    <message>
        <source>{subject}: from line {n0} on the file is not as its beginning; it was read in the way that fits this part.</source>
        <translation>{subject}: со строки {n0} файл устроен не так, как в начале; он прочитан так, как подходит этой части.</translation>
    </message>
    <message>
        <source>{subject}: the names stand on two lines; the upper one names groups of columns.</source>
        <translation>{subject}: имена стоят в двух строках; верхняя называет группы колонок.</translation>
    </message>
    <message>
        <source>{subject}: each line ends with a delimiter; the nothing behind it makes no column.</source>
        <translation>{subject}: каждая строка кончается разделителем; пустота за ним колонкой не считается.</translation>
    </message>
    <message>
        <source>dates, in the order chosen by you</source>
        <translation>даты, порядок частей выбран вами</translation>
    </message>
    <message>
        <source>a quote inside quotes is doubled or follows a backslash; nothing else is known.</source>
        <translation>кавычка внутри кавычек удваивается или стоит после обратной косой черты; другого способа нет.</translation>
    </message>
    <message>
        <source>the order of a date is dmy, mdy or ymd.</source>
        <translation>порядок частей даты — dmy, mdy или ymd.</translation>
    </message>
    <message>
        <source>a line of totals below the table</source>
        <translation>строка итогов под таблицей</translation>
    </message>
    <message>
        <source>the line of names once more</source>
        <translation>строка имён ещё раз</translation>
    </message>
    <message>
        <source>the list has {n0} rows, and a sheet holds at most {n1}. Write a CSV file, or one segment.</source>
        <translation>в списке строк: {n0}, а на листе помещается не больше {n1}. Сохраните CSV-файл или один сегмент.</translation>
    </message>
    <message>
        <source>the list has {n0} columns, and a sheet holds at most {n1}. Write a CSV file.</source>
        <translation>в списке колонок: {n0}, а на листе помещается не больше {n1}. Сохраните CSV-файл.</translation>
    </message>
    <message>
        <source>“{subject}” holds a text of more than {n0} letters, which no sheet takes. Write a CSV file.</source>
        <translation>в колонке «{subject}» есть текст длиннее {n0} знаков, такого лист не вмещает. Сохраните CSV-файл.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language&apos;s own code: &quot;en&quot; here, &quot;ru&quot; in Russian. It chooses decimal comma and grouping.</extracomment>
        <translation>ru</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>колонка %1</translation>
    </message>
    <message>
        <source>Found: “%1”.</source>
        <translation>Найдено: «%1».</translation>
    </message>
    <message>
        <source>the file is not there. Put it back or choose another one.</source>
        <translation>файла нет на месте. Верните его или выберите другой.</translation>
    </message>
    <message>
        <source>a quote is opened and never closed. Close it in the file, or read the file without quotes.</source>
        <translation>кавычка открыта и не закрыта. Закройте её в файле или прочитайте файл без кавычек.</translation>
    </message>
    <message>
        <source>this is a folder. Choose a file.</source>
        <translation>это папка. Выберите файл.</translation>
    </message>
    <message>
        <source>the file cannot be read. Check that you have the right to, and that the disk is there.</source>
        <translation>файл не читается. Проверьте, есть ли на это право и доступен ли диск.</translation>
    </message>
    <message>
        <source>it has {n2} MiB, and reading it takes about {n0} MiB of memory: too much for the {n1} MiB that are free. Read its first rows, rows drawn at random or only some columns, or close other programs.</source>
        <translation>в нём {n2} МиБ, и для чтения нужно около {n0} МиБ памяти: это слишком много для свободных {n1} МиБ. Прочитайте первые строки, случайные строки или только некоторые колонки либо закройте другие программы.</translation>
    </message>
    <message>
        <source>the packed file ends in the middle of its data, after {n0} bytes ({n1} bytes of text). Copy or download it again.</source>
        <translation>упакованный файл обрывается посреди данных, после {n0} байт ({n1} байт текста). Скопируйте или скачайте его заново.</translation>
    </message>
    <message>
        <source>the packed file is damaged before byte {n0}, after {n1} bytes of text. Copy or download it again.</source>
        <translation>упакованный файл повреждён до байта {n0}, после {n1} байт текста. Скопируйте или скачайте его заново.</translation>
    </message>
    <message>
        <source>unpacked it is longer than {n0} MiB, more than memory can hold. Read its first rows or rows drawn at random.</source>
        <translation>в распакованном виде он больше {n0} МиБ и не поместится в память. Прочитайте первые строки или случайные строки.</translation>
    </message>
    <message>
        <source>{subject}: behind the packed data stands something else, which was passed over.</source>
        <translation>{subject}: за упакованными данными стоит что-то ещё, оно пропущено.</translation>
    </message>
    <message>
        <source>there is no encoding called “{t0}”. Choose another one, for example utf-8 or windows-1251.</source>
        <translation>кодировки «{t0}» нет. Выберите другую, например utf-8 или windows-1251.</translation>
    </message>
    <message>
        <source>the delimiter must be a mark such as a comma, a semicolon or a tab, or a few marks such as ||.</source>
        <translation>разделитель — знак: запятая, точка с запятой или табуляция, либо несколько знаков, например ||.</translation>
    </message>
    <message>
        <source>the quote must be one character, or nothing.</source>
        <translation>кавычка — один символ или ничего.</translation>
    </message>
    <message>
        <source>the decimal mark is a point or a comma.</source>
        <translation>десятичный знак — точка или запятая.</translation>
    </message>
    <message>
        <source>a cell is longer than {n0} bytes. A quote may be missing, or the delimiter be another one.</source>
        <translation>ячейка длиннее {n0} байт. Возможно, не закрыта кавычка или разделитель другой.</translation>
    </message>
    <message>
        <source>a row is longer than {n0} bytes. Its line ends may be missing, or this is no table.</source>
        <translation>строка длиннее {n0} байт. Возможно, в ней нет концов строк или это не таблица.</translation>
    </message>
    <message>
        <source>there is no joined table to take customers from. Mend the tables or the join first.</source>
        <translation>нет соединённой таблицы, из которой брать клиентов. Сначала исправьте таблицы или соединение.</translation>
    </message>
    <message>
        <source>there is no segment of this name. There are: {t0}.</source>
        <translation>сегмента с таким названием нет. Есть: {t0}.</translation>
    </message>
    <message>
        <source>the study was saved by a newer program. Open it with that one.</source>
        <translation>исследование сохранено более новой программой. Откройте его в ней.</translation>
    </message>
    <message>
        <source>it may not be written there. Choose another place, or ask for the right to.</source>
        <translation>туда нельзя писать. Выберите другое место или попросите право на запись.</translation>
    </message>
    <message>
        <source>the folder is not there. Make it, or choose another place.</source>
        <translation>такой папки нет. Создайте её или выберите другое место.</translation>
    </message>
    <message>
        <source>the file is cut short or damaged: its list of contents cannot be read. Copy or download it again.</source>
        <translation>файл обрезан или повреждён: его оглавление не читается. Скопируйте или скачайте его заново.</translation>
    </message>
    <message>
        <source>its part {t0} is damaged. Open the file in its own program and save it again.</source>
        <translation>его часть {t0} повреждена. Откройте файл в его программе и сохраните заново.</translation>
    </message>
    <message>
        <source>it is locked with a password. Save it without one and open that file.</source>
        <translation>он защищён паролем. Сохраните его без пароля и откройте этот файл.</translation>
    </message>
    <message>
        <source>it would unpack to far more than any table needs, as harmful files do, and was not opened.</source>
        <translation>при распаковке он стал бы намного больше любой таблицы, как бывает у вредоносных файлов, и не был открыт.</translation>
    </message>
    <message>
        <source>its part {t0} declares a document type, as harmful files do and no workbook needs; it was not read.</source>
        <translation>его часть {t0} объявляет тип документа, как бывает у вредоносных файлов и не нужно ни одной книге; она не прочитана.</translation>
    </message>
    <message>
        <source>its part {t0} is nested too deep to be a sheet; it was not read.</source>
        <translation>его часть {t0} вложена слишком глубоко для листа; она не прочитана.</translation>
    </message>
    <message>
        <source>its part {t0} is broken in line {n0}. Open the file in its own program and save it again.</source>
        <translation>его часть {t0} испорчена в строке {n0}. Откройте файл в его программе и сохраните заново.</translation>
    </message>
    <message>
        <source>this is no workbook ({t0}). Save the table as XLSX or CSV and choose that file.</source>
        <translation>это не книга с таблицами ({t0}). Сохраните таблицу как XLSX или CSV и выберите этот файл.</translation>
    </message>
    <message>
        <source>this is an Excel file of the kind before 2007. Open it in its program, save as XLSX and choose that file.</source>
        <translation>это файл Excel старого вида, до 2007 года. Откройте его в программе, сохраните как XLSX и выберите этот файл.</translation>
    </message>
    <message>
        <source>the workbook has no sheet with cells.</source>
        <translation>в книге нет ни одного листа с ячейками.</translation>
    </message>
    <message>
        <source>there is no sheet of this name. There are: {t0}.</source>
        <translation>листа с таким именем нет. Есть: {t0}.</translation>
    </message>
    <message>
        <source>its cells lie scattered over {n0} rows and {n1} columns, which is no table. Copy the table to a sheet of its own.</source>
        <translation>его ячейки разбросаны по {n0} строкам и {n1} колонкам, это не таблица. Скопируйте таблицу на отдельный лист.</translation>
    </message>
    <message>
        <source>{subject}: merged cells in the table: {n0}. The value stands in the first cell of each; the others are missing.</source>
        <translation>{subject}: объединённых ячеек в таблице: {n0}. Значение стоит в первой из них, остальные пусты.</translation>
    </message>
    <message>
        <source>{subject}: formulas that were saved without a result: {n0}. They are missing; open the file in its program and save it to have them.</source>
        <translation>{subject}: формул, сохранённых без результата: {n0}. Их значения пропущены; откройте файл в его программе и сохраните, чтобы они появились.</translation>
    </message>
    <message>
        <source>“{subject}”: cells with an error such as {t0}: {n0}, the first in row {n1}. They are missing.</source>
        <translation>«{subject}»: ячеек с ошибкой, например {t0}: {n0}, первая в строке {n1}. Их значения пропущены.</translation>
    </message>
    <message>
        <source>“{subject}”: numbers that were kept as text: {n0}. They are read as numbers like the other {n1}.</source>
        <translation>«{subject}»: чисел, записанных текстом: {n0}. Они прочитаны как числа, как и остальные {n1}.</translation>
    </message>
    <message>
        <source>{subject}: the sheet “{t0}” was read. There are also: {t1}.</source>
        <translation>{subject}: прочитан лист «{t0}». Есть ещё: {t1}.</translation>
    </message>
    <message>
        <source>{subject}: hidden sheets were not read: {t0}.</source>
        <translation>{subject}: скрытые листы не прочитаны: {t0}.</translation>
    </message>
    <message>
        <source>{subject} holds macros. They were not run.</source>
        <translation>{subject}: в файле есть макросы. Они не запускались.</translation>
    </message>
    <message>
        <source>{subject} refers to other files. They were not opened; values are those saved in it.</source>
        <translation>{subject}: файл ссылается на другие файлы. Они не открывались; значения взяты из самого файла.</translation>
    </message>
    <message>
        <source>{subject} wants to talk to other programs (DDE). They were not called; values are those saved in it.</source>
        <translation>{subject}: файл обращается к другим программам (DDE). Они не вызывались; значения взяты из самого файла.</translation>
    </message>
    <message>
        <source>{subject} has connections to databases. They were not used; values are those saved in it.</source>
        <translation>{subject}: в файле есть подключения к базам данных. Они не использовались; значения взяты из самого файла.</translation>
    </message>
    <message>
        <source>{subject} holds files of other programs. They were not opened.</source>
        <translation>{subject}: в файл вложены файлы других программ. Они не открывались.</translation>
    </message>
    <message>
        <source>There is no column “{subject}” among those that were to be read.</source>
        <translation>Среди колонок нет «{subject}», которую нужно было прочитать.</translation>
    </message>
    <message>
        <source>{subject} is named {t0} and is in truth {t1}; it was read as that.</source>
        <translation>{subject}: по имени это {t0}, а на деле {t1}; так он и прочитан.</translation>
    </message>
    <message>
        <source>“{subject}”: values marked as missing in the file: {n0}.</source>
        <translation>«{subject}»: значений, отмеченных в файле как пропущенные: {n0}.</translation>
    </message>
    <message>
        <source>“{subject}”: the label “{t0}” stands for several codes; it was parted by them.</source>
        <translation>«{subject}»: подпись «{t0}» стоит у нескольких кодов; они различены по кодам.</translation>
    </message>
    <message>
        <source>cells with a date</source>
        <translation>ячейки с датой</translation>
    </message>
    <message>
        <source>cells of true and false</source>
        <translation>ячейки «истина» и «ложь»</translation>
    </message>
    <message>
        <source>values with labels in the file</source>
        <translation>значения с подписями в файле</translation>
    </message>
    <message>
        <source>a variable of numbers in the file</source>
        <translation>числовая переменная в файле</translation>
    </message>
    <message>
        <source>{subject}: {n0} of {n1} rows were passed over, as chosen.</source>
        <translation>{subject}: пропущено строк: {n0} из {n1}, как выбрано.</translation>
    </message>
    <message>
        <source>it cannot be read as a {t0} file: it is damaged, or of a version not known here. Open it in its own program and save it again.</source>
        <translation>его нельзя прочитать как файл {t0}: он повреждён или неизвестной версии. Откройте его в его программе и сохраните заново.</translation>
    </message>
    <message>
        <source>the clipboard holds no table. Copy the cells with their names and paste again.</source>
        <translation>в буфере обмена нет таблицы. Скопируйте ячейки вместе с названиями и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>this is a folder. Give a file name.</source>
        <translation>это папка. Укажите имя файла.</translation>
    </message>
    <message>
        <source>another program is saving this file just now. Try again in a moment.</source>
        <translation>этот файл сейчас сохраняет другая программа. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>{subject} is empty.</source>
        <translation>{subject}: файл пуст.</translation>
    </message>
    <message>
        <source>{subject} has names and no rows.</source>
        <translation>{subject}: есть названия и нет строк.</translation>
    </message>
    <message>
        <source>{subject}: %n line(s) above the table (was|were) set aside.</source>
        <translation>{subject}: %n строка над таблицей отложена.;{subject}: %n строки над таблицей отложены.;{subject}: %n строк над таблицей отложено.</translation>
    </message>
    <message>
        <source>{subject} has no line of names; its columns are numbered.</source>
        <translation>{subject}: строки с названиями нет, колонки пронумерованы.</translation>
    </message>
    <message>
        <source>{subject}: %n row(s) had fewer fields than there are columns, the first on line {n1}; what lacked is missing.</source>
        <translation>{subject}: в %n строке полей меньше, чем колонок, первая — строка {n1}; недостающее пропущено.;{subject}: в %n строках полей меньше, чем колонок, первая — строка {n1}; недостающее пропущено.;{subject}: в %n строках полей меньше, чем колонок, первая — строка {n1}; недостающее пропущено.</translation>
    </message>
    <message>
        <source>{subject}: %n record(s) could not become (a row, on|rows, the first on) line {n1}. (It is|They are) kept and can be looked at.</source>
        <translation>{subject}: %n запись не стала строкой, первая — строка {n1}. Она сохранена, её можно посмотреть.;{subject}: %n записи не стали строками, первая — строка {n1}. Они сохранены, их можно посмотреть.;{subject}: %n записей не стали строками, первая — строка {n1}. Они сохранены, их можно посмотреть.</translation>
    </message>
    <message>
        <source>{subject}: %n column(s) (has|have) no name, because the line of names is shorter than the rows.</source>
        <translation>{subject}: %n колонка без названия, потому что строка названий короче остальных.;{subject}: %n колонки без названия, потому что строка названий короче остальных.;{subject}: %n колонок без названия, потому что строка названий короче остальных.</translation>
    </message>
    <message>
        <source>{subject}: the name “{t0}” stands over several columns; the later ones got a number.</source>
        <translation>{subject}: название «{t0}» стоит над несколькими колонками; следующие получили номер.</translation>
    </message>
    <message>
        <source>{subject}: %n column(s) without a name (was|were) numbered.</source>
        <translation>{subject}: %n колонка без названия пронумерована.;{subject}: %n колонки без названия пронумерованы.;{subject}: %n колонок без названия пронумеровано.</translation>
    </message>
    <message>
        <source>“{subject}”: “{t0}” and the like are read as missing.</source>
        <translation>«{subject}»: «{t0}» и подобное читается как пропуск.</translation>
    </message>
    <message>
        <source>“{subject}”: “{t0}” may stand for a missing value; it was left as it is.</source>
        <translation>«{subject}»: «{t0}» может означать пропуск; оставлено как есть.</translation>
    </message>
    <message>
        <source>“{subject}” stays text: {n0} (value has|values have) a decimal point and {n1} a decimal comma.</source>
        <translation>«{subject}» остаётся текстом: с десятичной точкой {n0} значений, с запятой {n1}.</translation>
    </message>
    <message>
        <source>“{subject}”: in {n0} values the mark before three digits may part thousands or decimals; “{t0}” was taken for the decimal mark.</source>
        <translation>«{subject}»: знак перед тремя цифрами может отделять тысячи или дробь (значений: {n0}); десятичным принят «{t0}».</translation>
    </message>
    <message>
        <source>“{subject}” stays text: {n0} (date|dates) such as “{t0}” (does|do) not tell the day from the month.</source>
        <translation>«{subject}» остаётся текстом: в датах вроде «{t0}» ({n0}) не отличить день от месяца.</translation>
    </message>
    <message>
        <source>“{subject}” stays text: its {n0} dates are written in several ways.</source>
        <translation>«{subject}» остаётся текстом: даты ({n0}) записаны по-разному.</translation>
    </message>
    <message>
        <source>“{subject}” stays text: {n0} (value is|values are) no (date|dates), such as “{t0}”, the first in line {n2}; {n1} are.</source>
        <translation>«{subject}» остаётся текстом: не даты {n0}, например «{t0}», первая в строке {n2}; даты {n1}.</translation>
    </message>
    <message>
        <source>“{subject}” stays text: {n0} (value is|values are) no (number|numbers), such as “{t0}”, the first in line {n2}; {n1} are.</source>
        <translation>«{subject}» остаётся текстом: не числа {n0}, например «{t0}», первое в строке {n2}; числа {n1}.</translation>
    </message>
    <message>
        <source>“{subject}”: {n0} (value does|values do) not fit the chosen kind and (is|are) missing now, such as “{t0}”, the first in line {n2}.</source>
        <translation>«{subject}»: {n0} значений не подходят к выбранному виду и стали пропусками, например «{t0}», первое в строке {n2}.</translation>
    </message>
    <message>
        <source>{subject}: %n place(s) (is|are) no text in this encoding, the first on line {n0} at character {n1}. Choose another encoding if words look wrong.</source>
        <translation>{subject}: %n место — не текст в этой кодировке, строка {n0}, знак {n1}. Выберите другую кодировку, если слова выглядят странно.;{subject}: %n места — не текст в этой кодировке, первое — строка {n0}, знак {n1}. Выберите другую кодировку, если слова выглядят странно.;{subject}: %n мест — не текст в этой кодировке, первое — строка {n0}, знак {n1}. Выберите другую кодировку, если слова выглядят странно.</translation>
    </message>
    <message>
        <source>{subject}: %n zero byte(s) (stands|stand) in the text, the first on line {n0} at character {n1}; the cells were kept whole.</source>
        <translation>{subject}: в тексте %n нулевой байт, строка {n0}, знак {n1}; ячейки целы.;{subject}: в тексте %n нулевых байта, первый — строка {n0}, знак {n1}; ячейки целы.;{subject}: в тексте %n нулевых байт, первый — строка {n0}, знак {n1}; ячейки целы.</translation>
    </message>
    <message>
        <source>all values are numbers</source>
        <translation>все значения — числа</translation>
    </message>
    <message>
        <source>numbers with a decimal comma</source>
        <translation>числа с десятичной запятой</translation>
    </message>
    <message>
        <source>leading zeros: kept as a code</source>
        <translation>нули впереди: оставлены кодом</translation>
    </message>
    <message>
        <source>few different values</source>
        <translation>мало разных значений</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>выбрано вами</translation>
    </message>
    <message>
        <source>no value at all</source>
        <translation>ни одного значения</translation>
    </message>
    <message>
        <source>dates that do not tell the day from the month</source>
        <translation>даты, где не отличить день от месяца</translation>
    </message>
    <message>
        <source>dates written in several ways</source>
        <translation>даты, записанные по-разному</translation>
    </message>
    <message>
        <source>dates, the year first</source>
        <translation>даты, сначала год</translation>
    </message>
    <message>
        <source>dates, the day first</source>
        <translation>даты, сначала день</translation>
    </message>
    <message>
        <source>dates, the month first</source>
        <translation>даты, сначала месяц</translation>
    </message>
    <message>
        <source>numbers with a percent sign</source>
        <translation>числа со знаком процента</translation>
    </message>
    <message>
        <source>decimal points and decimal commas: {n0} and {n1} values</source>
        <translation>десятичные точки и запятые: {n0} и {n1} значений</translation>
    </message>
    <message>
        <source>most values would be of another kind, but not all</source>
        <translation>большинство значений другого вида, но не все</translation>
    </message>
    <message>
        <source>numbers too long to be exact: kept as a code</source>
        <translation>числа слишком длинные для точности: оставлены кодом</translation>
    </message>
    <message>
        <source>codes such as 1E5, which are no numbers</source>
        <translation>коды вроде 1E5, это не числа</translation>
    </message>
    <message>
        <source>phone numbers: kept as a code</source>
        <translation>телефоны: оставлены кодом</translation>
    </message>
    <message>
        <source>codes of letters and digits, seldom repeated</source>
        <translation>коды из букв и цифр, редко повторяются</translation>
    </message>
    <message>
        <source>two opposite answers</source>
        <translation>два противоположных ответа</translation>
    </message>
    <message>
        <source>{n0} different values in {n1} rows</source>
        <translation>разных значений {n0} на {n1} строк</translation>
    </message>
    <message>
        <source>{n0} different texts in {n1} rows</source>
        <translation>{n0} разных текстов на {n1} строк</translation>
    </message>
    <message>
        <source>more fields than the header has</source>
        <translation>полей больше, чем названий</translation>
    </message>
    <message>
        <source>words on the columns below their names</source>
        <translation>пояснения к столбцам под названиями</translation>
    </message>
    <message>
        <source>a remark between the rows</source>
        <translation>примечание между строками</translation>
    </message>
    <message>
        <source>a remark below the table</source>
        <translation>примечание под таблицей</translation>
    </message>
    <message>
        <source>units below the names</source>
        <translation>единицы под названиями</translation>
    </message>
    <message>
        <source>a date that does not exist</source>
        <translation>даты, которой не бывает</translation>
    </message>
    <message>
        <source>a letter is typed twice, or one of two is left out: “{t0}” for “{t1}”</source>
        <translation>буква удвоена или пропущена одна из двух: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>two letters changed places: “{t0}” for “{t1}”</source>
        <translation>две буквы поменялись местами: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>one letter too many: “{t0}” for “{t1}”</source>
        <translation>лишняя буква: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>one letter is left out: “{t0}” for “{t1}”</source>
        <translation>пропущена буква: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>the key beside was hit: “{t0}” for “{t1}”</source>
        <translation>нажата соседняя клавиша: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>one letter differs: “{t0}” for “{t1}”</source>
        <translation>другая одна буква: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>the dictionary knows “{t1}” and not “{t0}”</source>
        <translation>словарь знает «{t1}» и не знает «{t0}»</translation>
    </message>
    <message>
        <source>its pairs of letters occur nowhere else, those of the other spelling do</source>
        <translation>таких сочетаний букв больше нигде нет, а у другого написания есть</translation>
    </message>
    <message>
        <source>{n0} rows against {n1}</source>
        <translation>строк: {n0} против {n1}</translation>
    </message>
    <message>
        <source>{n0} (row is|rows are) already written so</source>
        <translation>уже написано так в строках: {n0}</translation>
    </message>
    <message>
        <source>“{t1}” of {t0} has the other spelling in {n0} (row|rows)</source>
        <translation>в «{t1}» из {t0} другое написание, строк: {n0}</translation>
    </message>
    <message>
        <source>“{t0}” differs only in blanks</source>
        <translation>«{t0}» отличается только пробелами</translation>
    </message>
    <message>
        <source>“{t0}” differs only in capital letters</source>
        <translation>«{t0}» отличается только регистром</translation>
    </message>
    <message>
        <source>“{t0}” differs only in letters or dashes that look alike</source>
        <translation>«{t0}» отличается только похожими буквами или тире</translation>
    </message>
    <message>
        <source>“{t0}” differs only in punctuation</source>
        <translation>«{t0}» отличается только знаками препинания</translation>
    </message>
    <message>
        <source>“{t0}” has the same digits and letters, only parted otherwise</source>
        <translation>в «{t0}» те же цифры и буквы, только разделены иначе</translation>
    </message>
    <message>
        <source>the values of this column have {n0} digits; “{t0}” is one digit away from “{t1}”</source>
        <translation>число цифр в значениях этого столбца – {n0}; «{t0}» и «{t1}» различаются одной цифрой</translation>
    </message>
    <message>
        <source>“{t0}” lacks the marks of the letters of “{t1}”, as rare writings of {n0} values do</source>
        <translation>в «{t0}» нет знаков над буквами, которые есть в «{t1}»; редких написаний такого рода у значений: {n0}</translation>
    </message>
    <message>
        <source>“{t0}” is “{t1}” but for signs that look alike, as rare writings of {n0} values are</source>
        <translation>«{t0}» отличается от «{t1}» только похожими на вид знаками; редких написаний такого рода у значений: {n0}</translation>
    </message>
    <message>
        <source>“{t0}” differs only in where words are parted</source>
        <translation>«{t0}» отличается только делением на слова</translation>
    </message>
    <message>
        <source>the same words stand in another order</source>
        <translation>те же слова в другом порядке</translation>
    </message>
    <message>
        <source>both occur for the same keys: {n0} of {n1}</source>
        <translation>оба есть у одних и тех же ключей: {n0} из {n1}</translation>
    </message>
    <message>
        <source>“{t1}” and “{t0}” differ by a beginning that changes the meaning</source>
        <translation>«{t1}» и «{t0}» отличаются приставкой, которая меняет смысл</translation>
    </message>
    <message>
        <source>“{t0}” and “{t1}” are two members of one set</source>
        <translation>«{t0}» и «{t1}» — два разных значения одного набора</translation>
    </message>
    <message>
        <source>the first letter differs, which slips seldom do</source>
        <translation>отличается первая буква, описки такими бывают редко</translation>
    </message>
    <message>
        <source>the ending differs, which may mean another form of the word</source>
        <translation>отличается окончание, это может быть другая форма слова</translation>
    </message>
    <message>
        <source>the word is short, so that one letter may make another word</source>
        <translation>слово короткое: одна буква может дать другое слово</translation>
    </message>
    <message>
        <source>“{t0}” is itself a word</source>
        <translation>«{t0}» само по себе слово</translation>
    </message>
    <message>
        <source>{n0} frequent values are equally near</source>
        <translation>одинаково близких частых значений: {n0}</translation>
    </message>
    <message>
        <source>in this column frequent values differ by one letter as well</source>
        <translation>в этой колонке и частые значения отличаются одной буквой</translation>
    </message>
    <message>
        <source>which of the two is right, the data do not say</source>
        <translation>какое из двух верное, по данным не видно</translation>
    </message>
    <message>
        <source>all {n0} rows are written so: no row shows another spelling</source>
        <translation>так написаны все строки ({n0}): другого написания нет</translation>
    </message>
    <message>
        <source>values: {n0}</source>
        <translation>значение: {n0}</translation>
    </message>
    <message>
        <source>robust z is {g0}; beyond 3.5 is far out</source>
        <translation>робастное z равно {g0}; больше 3,5 — это далеко</translation>
    </message>
    <message>
        <source>the median is {n0}</source>
        <translation>медиана {n0}</translation>
    </message>
    <message>
        <source>the value next to it is {n0}</source>
        <translation>следующее значение {n0}</translation>
    </message>
    <message>
        <source>{n0} in “{t0}”</source>
        <translation>{n0} в «{t0}»</translation>
    </message>
    <message>
        <source>the same key has {n0} elsewhere</source>
        <translation>у того же ключа в другой строке {n0}</translation>
    </message>
    <message>
        <source>it may be true: the data alone cannot tell</source>
        <translation>может быть правдой: по одним данным не узнать</translation>
    </message>
    <message>
        <source>equal in all {n0} columns</source>
        <translation>совпадают во всех колонках, их {n0}</translation>
    </message>
    <message>
        <source>no column says that these are the same thing twice</source>
        <translation>ни одна колонка не говорит, что это одно и то же</translation>
    </message>
    <message>
        <source>equal in {n0} columns; only “{t0}” differs</source>
        <translation>совпадают в {n0} колонках; различается только «{t0}»</translation>
    </message>
    <message>
        <source>chance alone would make {n0} such pairs</source>
        <translation>случайно таких пар было бы {n0}</translation>
    </message>
    <message>
        <source>{p0} of the rows</source>
        <translation>{p0} строк</translation>
    </message>
    <message>
        <source>the text is “{t0}”</source>
        <translation>текст «{t0}»</translation>
    </message>
    <message>
        <source>the only value is “{t0}”</source>
        <translation>единственное значение — «{t0}»</translation>
    </message>
    <message>
        <source>“{t0}” parts the rows in the same way</source>
        <translation>«{t0}» делит строки так же</translation>
    </message>
    <message>
        <source>it takes few whole values, from {n0}</source>
        <translation>мало целых значений, начиная с {n0}</translation>
    </message>
    <message>
        <source>{n0} (value is no number|values are no numbers), such as “{t0}”</source>
        <translation>не числа: {n0}, например «{t0}»</translation>
    </message>
    <message>
        <source>{n0} different (value holds|values hold) blanks at an end or several in a row</source>
        <translation>разных значений с пробелами по краям или подряд: {n0}</translation>
    </message>
    <message>
        <source>nearly every row has a value of its own: two names would become one</source>
        <translation>почти в каждой строке своё значение: два имени стали бы одним</translation>
    </message>
    <message>
        <source>The table {subject} is not there: the step was skipped.</source>
        <translation>Таблицы {subject} нет: шаг пропущен.</translation>
    </message>
    <message>
        <source>{subject} has no column “{t0}”: the step was skipped.</source>
        <translation>В {subject} нет колонки «{t0}»: шаг пропущен.</translation>
    </message>
    <message>
        <source>“{t0}” of {subject} is not of a kind this step can change.</source>
        <translation>Колонка «{t0}» в {subject} не того вида, который меняет этот шаг.</translation>
    </message>
    <message>
        <source>“{t0}” of {subject} kept its name: the new one is empty or taken.</source>
        <translation>Колонка «{t0}» в {subject} сохранила название: новое пусто или занято.</translation>
    </message>
    <message>
        <source>{n0} (value|values) of “{t0}” could not be read as the new kind and (is|are) missing now.</source>
        <translation>Значения «{t0}» ({n0}) не читаются как новый вид и стали пропусками.</translation>
    </message>
    <message>
        <source>“{t0}” has no value to learn from.</source>
        <translation>В «{t0}» нет значений, по которым учиться.</translation>
    </message>
    <message>
        <source>The lower bound lies above the upper one, or they are no shares: “{t0}” was left as it is.</source>
        <translation>Нижняя граница выше верхней, или это не доли: «{t0}» оставлена как есть.</translation>
    </message>
    <message>
        <source>{subject} has no column “{t0}”: this condition was left out.</source>
        <translation>В {subject} нет колонки «{t0}»: условие не учтено.</translation>
    </message>
    <message>
        <source>“{t0}” cannot be compared in this way: this condition was left out.</source>
        <translation>«{t0}» так сравнить нельзя: условие не учтено.</translation>
    </message>
    <message>
        <source>No table is chosen to join the others to, or its key is gone. Choose the table with one row per customer.</source>
        <translation>Не выбрана таблица, к которой присоединять остальные, или её ключа нет. Выберите таблицу, где строка — это клиент.</translation>
    </message>
    <message>
        <source>{t0} and {t1} share no key: none of {n0} keys was found among {n1} rows by “{t2}”. Choose other key columns.</source>
        <translation>У {t0} и {t1} нет общего ключа: ни один из {n0} ключей не найден среди {n1} строк по «{t2}». Выберите другие ключевые колонки.</translation>
    </message>
    <message>
        <source>The table {subject} is not there and was not joined.</source>
        <translation>Таблицы {subject} нет, она не присоединена.</translation>
    </message>
    <message>
        <source>{subject} has no column “{t0}” and was not joined.</source>
        <translation>В {subject} нет колонки «{t0}», она не присоединена.</translation>
    </message>
    <message>
        <source>{subject} was not joined: “{t0}” has more than {n0} different labels.</source>
        <translation>{subject} не присоединена: в «{t0}» больше {n0} разных меток.</translation>
    </message>
    <message>
        <source>{subject} was not joined: {n0} keys have several different rows, and the join would make {n1} rows.</source>
        <translation>{subject} не присоединена: у {n0} ключей несколько разных строк, вышло бы {n1} строк.</translation>
    </message>
    <message>
        <source>{subject} was not joined: for {n0} keys one label stands in several different rows.</source>
        <translation>{subject} не присоединена: у {n0} ключей одна метка стоит в нескольких разных строках.</translation>
    </message>
    <message>
        <source>{n0} (row|rows) of {subject} (has|have) no “{t0}” and (was|were) left out.</source>
        <translation>Строки {subject} без «{t0}» не вошли: {n0}.</translation>
    </message>
    <message>
        <source>“{t0}” of {subject} repeats in {n0} (row|rows).</source>
        <translation>«{t0}» в {subject} повторяется в строках: {n0}.</translation>
    </message>
    <message>
        <source>{n0} (row|rows) of {subject} (has|have) no “{t0}”.</source>
        <translation>Строк {subject} без «{t0}»: {n0}.</translation>
    </message>
    <message>
        <source>Short rows were filled up with missing cells: {n0}, the first in line {n1}.</source>
        <translation>Короткие строки дополнены пропусками: {n0}, первая — строка {n1}.</translation>
    </message>
    <message>
        <source>the study is not there. Look where it was moved.</source>
        <translation>исследования там нет. Проверьте, куда его переместили.</translation>
    </message>
    <message>
        <source>a field of the study is not what it should be: {t0}.</source>
        <translation>одно из полей исследования не такое, каким должно быть: {t0}.</translation>
    </message>
    <message>
        <source>this is not a study of this program.</source>
        <translation>это не исследование этой программы.</translation>
    </message>
    <message>
        <source>the study is nested too deep to be one of ours.</source>
        <translation>исследование вложено слишком глубоко, это не наше.</translation>
    </message>
    <message>
        <source>the study is larger than 64 MiB.</source>
        <translation>исследование больше 64 МиБ.</translation>
    </message>
    <message>
        <source>{t0} changed since the study was saved. Look whether the findings still hold.</source>
        <translation>{t0}: файл изменился после сохранения исследования. Проверьте, верны ли ещё выводы.</translation>
    </message>
    <message>
        <source>The program itself did something wrong here ({t0}). Your data and decisions are safe; a report of it helps.</source>
        <translation>Здесь ошиблась сама программа ({t0}). Данные и решения целы; сообщение об этом поможет.</translation>
    </message>
    <message>
        <source>No font was found that can print the report. Install fonts-paratype or fonts-dejavu-core.</source>
        <translation>Не найден шрифт для печати отчёта. Установите fonts-paratype или fonts-dejavu-core.</translation>
    </message>
    <message>
        <source>there is no column “{t0}” in the joined table. It has: {t1}.</source>
        <translation>в объединённой таблице нет колонки «{t0}». В ней есть: {t1}.</translation>
    </message>
    <message>
        <source>Say what to predict: choose a target in Data or in Models.</source>
        <translation>Укажите, что предсказываем: выберите цель на вкладке «Данные» или «Модели».</translation>
    </message>
    <message>
        <source>The column that was to be predicted is not in the joined table. Choose another one.</source>
        <translation>Колонки, которую надо предсказать, нет в соединённой таблице. Выберите другую.</translation>
    </message>
    <message>
        <source>Say which class of the target is the event.</source>
        <translation>Укажите, какой класс цели — событие.</translation>
    </message>
    <message>
        <source>No column is left to predict from.</source>
        <translation>Не осталось колонок, по которым предсказывать.</translation>
    </message>
    <message>
        <source>There are too few rows of a class to split them: {n0} of {n1}.</source>
        <translation>Строк одного из классов слишком мало, чтобы их делить: {n0} из {n1}.</translation>
    </message>
    <message>
        <source>The column that marks the test part is not there.</source>
        <translation>Колонки, которая отмечает тестовую часть, нет.</translation>
    </message>
    <message>
        <source>No row is marked as the test part.</source>
        <translation>Ни одна строка не отмечена как тестовая.</translation>
    </message>
    <message>
        <source>The column that holds the folds is not there.</source>
        <translation>Колонки с частями для проверки нет.</translation>
    </message>
    <message>
        <source>The column of folds holds one value: two are needed.</source>
        <translation>В колонке с частями одно значение: нужно хотя бы два.</translation>
    </message>
    <message>
        <source>One class has few rows: intervals are wide.</source>
        <translation>В одном из классов мало строк: интервалы широкие.</translation>
    </message>
    <message>
        <source>Only {n0} folds: the rarer class has {n1} rows.</source>
        <translation>Частей только {n0}: в редком классе {n1} строк.</translation>
    </message>
    <message>
        <source>{subject} numbers the rows and was left out. With it a quick model reaches an AUC of {s1}, without it {s2}.</source>
        <translation>Колонка «{subject}» нумерует строки и не участвует. С ней быстрая модель даёт AUC {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>{subject} alone gives an AUC of {s0}: does it give the answer away? With it a quick model reaches {s1}, without it {s2}.</source>
        <translation>Одна колонка «{subject}» даёт AUC {s0}: не выдаёт ли она ответ? С ней быстрая модель даёт {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>The name of {subject} is like that of the target: is it made from it? With it a quick model reaches an AUC of {s1}, without it {s2}.</source>
        <translation>Имя колонки «{subject}» похоже на имя цели: не из цели ли она сделана? С ней быстрая модель даёт AUC {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>The rows are ordered by the target: the folds are shuffled. With the number of the row a quick model reaches an AUC of {s1}, without it {s2}.</source>
        <translation>Строки упорядочены по цели, поэтому части перемешаны. С номером строки быстрая модель даёт AUC {s1}, без него {s2}.</translation>
    </message>
    <message>
        <source>Rows that equal another one in all features: {n0}.</source>
        <translation>Строк, которые совпадают с другими по всем признакам: {n0}.</translation>
    </message>
    <message>
        <source>Rows with a twin on the other side of the split: {n0} in the test part, {n1} in the folds.</source>
        <translation>Строк с двойником по другую сторону деления: {n0} в тесте, {n1} в частях.</translation>
    </message>
    <message>
        <source>{subject} stopped at its limit of work; its numbers are of the best so far.</source>
        <translation>{subject}: достигнут предел вычислений; показано лучшее из найденного.</translation>
    </message>
    <message>
        <source>rename the study to “{t0}”</source>
        <translation>переименовать исследование в «{t0}»</translation>
    </message>
    <message>
        <source>language of the study</source>
        <translation>язык исследования</translation>
    </message>
    <message>
        <source>add {t0}</source>
        <translation>добавить {t0}</translation>
    </message>
    <message>
        <source>take out {t0}</source>
        <translation>убрать {t0}</translation>
    </message>
    <message>
        <source>new place of {t0}</source>
        <translation>новое место файла {t0}</translation>
    </message>
    <message>
        <source>how {t0} is read</source>
        <translation>как читать {t0}</translation>
    </message>
    <message>
        <source>kind of “{t0}”</source>
        <translation>вид колонки «{t0}»</translation>
    </message>
    <message>
        <source>add a step of cleaning</source>
        <translation>добавить шаг очистки</translation>
    </message>
    <message>
        <source>accept suggestions: {t0}</source>
        <translation>принять предложения: {t0}</translation>
    </message>
    <message>
        <source>remove a step</source>
        <translation>удалить шаг</translation>
    </message>
    <message>
        <source>switch a step on</source>
        <translation>включить шаг</translation>
    </message>
    <message>
        <source>switch a step off</source>
        <translation>выключить шаг</translation>
    </message>
    <message>
        <source>move a step</source>
        <translation>переставить шаг</translation>
    </message>
    <message>
        <source>change a step</source>
        <translation>изменить шаг</translation>
    </message>
    <message>
        <source>comment on a step</source>
        <translation>примечание к шагу</translation>
    </message>
    <message>
        <source>leave it as it is</source>
        <translation>оставить как есть</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>спросить снова</translation>
    </message>
    <message>
        <source>take the step back</source>
        <translation>убрать шаг</translation>
    </message>
    <message>
        <source>accept the suggestion</source>
        <translation>принять предложение</translation>
    </message>
    <message>
        <source>how tables are joined</source>
        <translation>как соединять таблицы</translation>
    </message>
    <message>
        <source>add the rule “{t0}”</source>
        <translation>добавить правило «{t0}»</translation>
    </message>
    <message>
        <source>change the rule “{t0}”</source>
        <translation>изменить правило «{t0}»</translation>
    </message>
    <message>
        <source>remove a rule</source>
        <translation>удалить правило</translation>
    </message>
    <message>
        <source>switch a rule on</source>
        <translation>включить правило</translation>
    </message>
    <message>
        <source>switch a rule off</source>
        <translation>выключить правило</translation>
    </message>
    <message>
        <source>customer key: {t0}</source>
        <translation>ключ клиента: {t0}</translation>
    </message>
    <message>
        <source>target: {t0}</source>
        <translation>цель: {t0}</translation>
    </message>
    <message>
        <source>profit: {t0}</source>
        <translation>прибыль: {t0}</translation>
    </message>
    <message>
        <source>consent: {t0}</source>
        <translation>согласие: {t0}</translation>
    </message>
    <message>
        <source>leave “{t0}” out of the features</source>
        <translation>не брать «{t0}» в признаки</translation>
    </message>
    <message>
        <source>use “{t0}” as a feature</source>
        <translation>взять «{t0}» в признаки</translation>
    </message>
    <message>
        <source>families of models</source>
        <translation>семейства моделей</translation>
    </message>
    <message>
        <source>trials: {t0}</source>
        <translation>попыток: {t0}</translation>
    </message>
    <message>
        <source>folds: {t0}</source>
        <translation>частей: {t0}</translation>
    </message>
    <message>
        <source>test share: {t0}</source>
        <translation>доля теста: {t0}</translation>
    </message>
    <message>
        <source>seed: {t0}</source>
        <translation>зерно: {t0}</translation>
    </message>
    <message>
        <source>threshold: {t0}</source>
        <translation>порог: {t0}</translation>
    </message>
    <message>
        <source>choose the model</source>
        <translation>выбрать модель</translation>
    </message>
    <message>
        <source>save the segment “{t0}”</source>
        <translation>сохранить сегмент «{t0}»</translation>
    </message>
    <message>
        <source>change the segment “{t0}”</source>
        <translation>изменить сегмент «{t0}»</translation>
    </message>
    <message>
        <source>remove a segment</source>
        <translation>удалить сегмент</translation>
    </message>
    <message>
        <source>move a segment</source>
        <translation>переставить сегмент</translation>
    </message>
    <message>
        <source>add the offer “{t0}”</source>
        <translation>добавить предложение «{t0}»</translation>
    </message>
    <message>
        <source>change the offer “{t0}”</source>
        <translation>изменить предложение «{t0}»</translation>
    </message>
    <message>
        <source>remove an offer</source>
        <translation>удалить предложение</translation>
    </message>
    <message>
        <source>what the report says on its cover</source>
        <translation>что написано на обложке отчёта</translation>
    </message>
    <message>
        <source>leave a chapter out</source>
        <translation>убрать главу</translation>
    </message>
    <message>
        <source>put a chapter in</source>
        <translation>вернуть главу</translation>
    </message>
    <message>
        <source>bring unsaved work back</source>
        <translation>вернуть несохранённое</translation>
    </message>
    <message>
        <source>it would have {n0} columns, and at most {n1} can be read. Choose another delimiter, or fewer columns.</source>
        <translation>вышло бы колонок {n0}, а читается не больше {n1}. Выберите другой разделитель или меньше колонок.</translation>
    </message>
    <message>
        <source>It holds no value.</source>
        <translation>Значений нет.</translation>
    </message>
    <message>
        <source>The same value stands everywhere.</source>
        <translation>Везде одно и то же значение.</translation>
    </message>
    <message>
        <source>{n0} values are missing, {p1} of the rows.</source>
        <translation>Пропусков {n0}, {p1} строк.</translation>
    </message>
    <message>
        <source>Every row has a value of its own.</source>
        <translation>У каждой строки своё значение.</translation>
    </message>
    <message>
        <source>“{t0}” stands in {p0} of the rows.</source>
        <translation>«{t0}» стоит в {p0} строк.</translation>
    </message>
    <message>
        <source>Only {n0} different values: it behaves as a category.</source>
        <translation>Всего разных значений {n0}: ведёт себя как категория.</translation>
    </message>
    <message>
        <source>{n0} humps, around {n1} and {n2}: two circles of people rather than one.</source>
        <translation>Горбов {n0}, около {n1} и {n2}: это не один круг людей, а два.</translation>
    </message>
    <message>
        <source>A long tail on one side (skewness {n0}).</source>
        <translation>Длинный хвост с одной стороны (асимметрия {n0}).</translation>
    </message>
    <message>
        <source>Far values are more frequent than in a bell curve (excess kurtosis {n0}).</source>
        <translation>Далёкие значения чаще, чем у колокола (эксцесс {n0}).</translation>
    </message>
    <message>
        <source>Nearly a bell curve.</source>
        <translation>Почти колокол.</translation>
    </message>
    <message>
        <source>{n0} far values lie outside the picture, which spans {n1} to {n2}.</source>
        <translation>Далёких значений {n0}, они за краями рисунка: он от {n1} до {n2}.</translation>
    </message>
    <message>
        <source>The others nearly tell “{t0}”: VIF {n0}, above {n1}; it moves most with “{t1}”. One of the two could go.</source>
        <translation>«{t0}» почти выдают остальные: VIF {n0}, выше {n1}; сильнее всего связана с «{t1}». Одну из двух можно убрать.</translation>
    </message>
    <message>
        <source>None. Every VIF is below {n1}; the largest is {n0}, of “{t0}”, which moves most with “{t1}”. Nothing needs to go.</source>
        <translation>Нет. Все VIF ниже {n1}; самый большой {n0} у «{t0}», сильнее всего она связана с «{t1}». Удалять ничего не нужно.</translation>
    </message>
    <message>
        <source>“{t0}” and “{t1}” are exact combinations of other columns: one of them is superfluous.</source>
        <translation>«{t0}» и «{t1}» точно складываются из других колонок: одна из них лишняя.</translation>
    </message>
    <message>
        <source>“{t0}” has {n0} values, too many to compare with φk; it is left out.</source>
        <translation>У «{t0}» значений {n0}, для φk это слишком много; она не сравнивается.</translation>
    </message>
    <message>
        <source>Kendall’s τ is computed from a sample of {n0} rows.</source>
        <translation>τ Кендалла посчитана по выборке из {n0} строк.</translation>
    </message>
    <message>
        <source>No customer meets the conditions of “{subject}”.</source>
        <translation>Под условия «{subject}» не подходит никто.</translation>
    </message>
    <message>
        <source>“{subject}” has {n0} customers; under {n1} its rate says little.</source>
        <translation>В «{subject}» клиентов {n0}; меньше {n1} — доля мало что говорит.</translation>
    </message>
    <message>
        <source>The rate of “{subject}” cannot be told from the average: its interval begins at {p0}, the average is {p1}.</source>
        <translation>Доля в «{subject}» неотличима от средней: её интервал начинается с {p0}, средняя {p1}.</translation>
    </message>
    <message>
        <source>new files: {t0}</source>
        <translation>новые файлы: {t0}</translation>
    </message>
    <message>
        <source>the clipboard holds no table. Copy some rows with their names and paste again.</source>
        <translation>в буфере обмена нет таблицы. Скопируйте строки вместе с названиями колонок и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>{subject}: “{t0}” is called “{t1}” now; it is read as “{t0}”.</source>
        <translation>{subject}: «{t0}» теперь называется «{t1}»; читаем как «{t0}».</translation>
    </message>
    <message>
        <source>{subject}: “{t0}” looks like another kind of column now; it is read as before.</source>
        <translation>{subject}: «{t0}» теперь похожа на колонку другого вида; читаем как раньше.</translation>
    </message>
    <message>
        <source>{subject}: “{t0}” looks like another kind of column now, and is read so.</source>
        <translation>{subject}: «{t0}» теперь похожа на колонку другого вида и так и читается.</translation>
    </message>
    <message>
        <source>{subject}: “{t0}” cannot be read as before: %n value(s) would be lost.</source>
        <translation>{subject}: «{t0}» не читается как раньше: пропало бы %n значение.;{subject}: «{t0}» не читается как раньше: пропало бы %n значения.;{subject}: «{t0}» не читается как раньше: пропало бы %n значений.</translation>
    </message>
    <message>
        <source>{subject}: the column “{t0}” is not there, and the study needs it.</source>
        <translation>{subject}: колонки «{t0}» нет, а исследованию она нужна.</translation>
    </message>
    <message>
        <source>{subject}: the column “{t0}” is not there; nothing in the study needs it.</source>
        <translation>{subject}: колонки «{t0}» нет; исследованию она не нужна.</translation>
    </message>
    <message>
        <source>{subject}: the column “{t0}” is new.</source>
        <translation>{subject}: колонка «{t0}» новая.</translation>
    </message>
    <message>
        <source>{subject}: “{t1}” has a new value, “{t0}”.</source>
        <translation>{subject}: в «{t1}» новое значение «{t0}».</translation>
    </message>
    <message>
        <source>{subject}: “{t0}” of “{t2}” is written “{t1}” now.</source>
        <translation>{subject}: значение «{t0}» колонки «{t2}» теперь пишется «{t1}».</translation>
    </message>
    <message>
        <source>{subject}: “{t1}” no longer has the value “{t0}”, which the study looks for.</source>
        <translation>{subject}: в «{t1}» больше нет значения «{t0}», которое ищет исследование.</translation>
    </message>
    <message>
        <source>folds by a column: {t0}</source>
        <translation>части по колонке: {t0}</translation>
    </message>
    <message>
        <source>test part by a column: {t0}</source>
        <translation>тестовая часть по колонке: {t0}</translation>
    </message>
    <message>
        <source>The column of folds holds {n0} values, at most {n1} are folds: choose a column that divides the customers into a few parts, or let the program draw the folds.</source>
        <translation>В колонке частей {n0} значений, а частями могут быть не больше {n1}: выберите колонку, которая делит клиентов на несколько частей, или пусть части составит программа.</translation>
    </message>
    <message>
        <source>Of {n0} folds only {n1} hold both classes, and two are needed to compare models: choose another column, or let the program draw the folds.</source>
        <translation>Из {n0} частей оба класса есть только в {n1}, а для сравнения моделей нужны две: выберите другую колонку, или пусть части составит программа.</translation>
    </message>
    <message>
        <source>{n0} of {n1} folds by {subject} hold one class only and cannot be scored; the others count.</source>
        <translation>{n0} из {n1} частей по «{subject}» содержат только один класс и не оцениваются; считаются остальные.</translation>
    </message>
    <message>
        <source>there is not enough room to save it. Free some space or choose another place.</source>
        <translation>не хватает места, чтобы сохранить. Освободите место или выберите другое.</translation>
    </message>
    <message>
        <source>it would be larger than files may be here (ulimit -f, or the limit of the file system). Ask for a higher limit or choose another place.</source>
        <translation>файл вышел бы больше, чем здесь разрешено (ulimit -f или предел файловой системы). Поднимите предел или выберите другое место.</translation>
    </message>
    <message>
        <source>The file that was there is unchanged.</source>
        <translation>Прежний файл не изменён.</translation>
    </message>
    <message>
        <source>what was read back from the disk is not what was written. Save to another disk.</source>
        <translation>с диска прочитано не то, что записано. Сохраните на другой диск.</translation>
    </message>
    <message>
        <source>it was not saved. The system says: {t0}</source>
        <translation>не сохранено. Система сообщает: {t0}</translation>
    </message>
    <message>
        <source>it was not saved.</source>
        <translation>не сохранено.</translation>
    </message>
    <message>
        <source>there is no segment yet. Save one in Segments, or write the list of all customers.</source>
        <translation>сегментов пока нет. Сохраните сегмент на вкладке «Сегменты» или запишите список всех клиентов.</translation>
    </message>
    <message>
        <source>the column does not hold this value. It holds: {t2}.</source>
        <translation>такого значения в колонке нет. В ней есть: {t2}.</translation>
    </message>
    <message>
        <source>the column holds no value at all. Choose another one.</source>
        <translation>в колонке нет ни одного значения. Выберите другую.</translation>
    </message>
    <message>
        <source>every row holds the one value “{t0}”: there is nothing to tell apart. Choose another target, or a file with both classes.</source>
        <translation>во всех строках одно значение «{t0}»: различать нечего. Выберите другую цель или файл, где есть оба класса.</translation>
    </message>
    <message>
        <source>it is a column of {t0}, which was not joined. Mend that first; the reason stands above.</source>
        <translation>это колонка файла {t0}, а он не присоединён. Сначала исправьте это; причина названа выше.</translation>
    </message>
    <message>
        <source>profit needs a column of numbers, and this one holds categories.</source>
        <translation>для прибыли нужна колонка с числами, а в этой категории.</translation>
    </message>
    <message>
        <source>profit needs a column of numbers, and this one holds yes and no.</source>
        <translation>для прибыли нужна колонка с числами, а в этой «да» и «нет».</translation>
    </message>
    <message>
        <source>profit needs a column of numbers, and this one holds texts.</source>
        <translation>для прибыли нужна колонка с числами, а в этой тексты.</translation>
    </message>
    <message>
        <source>profit needs a column of numbers, and this one holds codes.</source>
        <translation>для прибыли нужна колонка с числами, а в этой коды.</translation>
    </message>
    <message>
        <source>profit needs a column of numbers, and this one holds dates.</source>
        <translation>для прибыли нужна колонка с числами, а в этой даты.</translation>
    </message>
    <message>
        <source>The target “{subject}” is not in the joined table: the study cannot be honoured. Look whether the column was renamed or its table lost.</source>
        <translation>Целевой колонки «{subject}» нет в общей таблице: исследование выполнить нельзя. Проверьте, не переименована ли колонка и на месте ли её таблица.</translation>
    </message>
    <message>
        <source>The column of folds “{subject}” is not in the joined table: the study cannot be honoured. Look whether it was renamed or its table lost.</source>
        <translation>Колонки частей «{subject}» нет в общей таблице: исследование выполнить нельзя. Проверьте, не переименована ли она и на месте ли её таблица.</translation>
    </message>
    <message>
        <source>The column of the test part “{subject}” is not in the joined table: the study cannot be honoured. Look whether it was renamed or its table lost.</source>
        <translation>Колонки тестовой части «{subject}» нет в общей таблице: исследование выполнить нельзя. Проверьте, не переименована ли она и на месте ли её таблица.</translation>
    </message>
    <message>
        <source>The customer key “{subject}” is not in the joined table: a column that numbers customers may be taken for a feature.</source>
        <translation>Ключа клиента «{subject}» нет в общей таблице: колонка с номерами клиентов может стать признаком.</translation>
    </message>
    <message>
        <source>The profit “{subject}” is not in the joined table: nothing is said in money. If the column was renamed, it is a feature now; choose it anew.</source>
        <translation>Колонки прибыли «{subject}» нет в общей таблице: о деньгах ничего не сказано. Если её переименовали, теперь это признак; выберите её заново.</translation>
    </message>
    <message>
        <source>The consent “{subject}” is not in the joined table: who may be contacted is not known. Choose the column anew.</source>
        <translation>Колонки согласия «{subject}» нет в общей таблице: неизвестно, с кем можно связываться. Выберите колонку заново.</translation>
    </message>
    <message>
        <source>The consent “{subject}” nowhere holds “{t0}”: nobody may be contacted. Choose the value anew.</source>
        <translation>В колонке согласия «{subject}» нигде нет «{t0}»: связываться нельзя ни с кем. Выберите значение заново.</translation>
    </message>
    <message>
        <source>The column “{subject}”, which is to be left out, is not in the joined table. If it was renamed, it is a feature now.</source>
        <translation>Колонки «{subject}», которую нужно не учитывать, нет в общей таблице. Если её переименовали, теперь это признак.</translation>
    </message>
    <message>
        <source>{subject} was not joined: none of its columns holds keys of {t0}. Look whether it is the right file.</source>
        <translation>{subject}: файл не присоединён, ни в одной его колонке нет ключей таблицы {t0}. Проверьте, тот ли это файл.</translation>
    </message>
    <message>
        <source>no row has the class that was chosen as the event. The column holds: {t0}.</source>
        <translation>ни в одной строке нет класса, выбранного событием. В колонке есть: {t0}.</translation>
    </message>
    <message>
        <source>every row holds the same value: there is nothing to tell apart. Choose another target, or a file with both classes.</source>
        <translation>во всех строках одно и то же значение: различать нечего. Выберите другую цель или файл, где есть оба класса.</translation>
    </message>
    <message>
        <source>this is no text table ({w0}). Save the table as CSV and choose that file.</source>
        <translation>это не текстовая таблица ({w0}). Сохраните таблицу как CSV и выберите тот файл.</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>двоичные данные</translation>
    </message>
    <message>
        <source>the study is cut short and ends in this line. Bring back a copy of it.</source>
        <translation>файл исследования обрезан и кончается на этой строке. Верните его из копии.</translation>
    </message>
    <message>
        <source>the study is cut short and ends in this line. The generation before it stands beside it: copy {t0} over it.</source>
        <translation>файл исследования обрезан и кончается на этой строке. Рядом лежит предыдущая версия: скопируйте {t0} на его место.</translation>
    </message>
    <message>
        <source>the study is damaged in this line. Bring back a copy of it.</source>
        <translation>файл исследования повреждён в этой строке. Верните его из копии.</translation>
    </message>
    <message>
        <source>the study is damaged in this line. The generation before it stands beside it: copy {t0} over it.</source>
        <translation>файл исследования повреждён в этой строке. Рядом лежит предыдущая версия: скопируйте {t0} на его место.</translation>
    </message>
    <message>
        <source>the number of trials (model.trials) must lie from {n0} to {n1}.</source>
        <translation>число попыток (model.trials) должно быть от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>the number of folds (model.folds) must lie from {n0} to {n1}.</source>
        <translation>число частей (model.folds) должно быть от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>the share of the test part (model.test_share) must lie from {n0} to {n1}.</source>
        <translation>доля тестовой части (model.test_share) должна быть от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>the threshold (model.threshold) must lie from {n0} to {n1}.</source>
        <translation>порог (model.threshold) должен быть от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>Without the far values in “{t0}” the largest VIF is {n0}, of “{t1}” (alarm from {n1}).</source>
        <translation>Без далёких значений в «{t0}» наибольший VIF {n0} у «{t1}» (тревога от {n1}).</translation>
    </message>
    <message>
        <source>the number of rows to read (read.rows) must be {n0} or more.</source>
        <translation>число читаемых строк (read.rows) должно быть не меньше {n0}.</translation>
    </message>
    <message>
        <source>a letter among digits, or a digit in a word: “{t0}” for “{t1}”</source>
        <translation>буква среди цифр или цифра в слове: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>one letter stands for another throughout: “{t0}” for “{t1}”</source>
        <translation>одна буква всюду заменена другой: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>letters follow one another in “{t0}” as they hardly ever do</source>
        <translation>в «{t0}» соседствуют буквы, которые рядом почти не бывают</translation>
    </message>
    <message>
        <source>rows that agree in other columns have the other spelling: {n0} of {n1}</source>
        <translation>у строк с теми же значениями в других колонках — другое написание: {n0} из {n1}</translation>
    </message>
    <message>
        <source>rows that agree in other columns have something else: {n0} of {n1}</source>
        <translation>у строк с теми же значениями в других колонках — иное значение: {n0} из {n1}</translation>
    </message>
    <message>
        <source>“{t0}” was typed with the other keyboard layout</source>
        <translation>«{t0}» набрано в другой раскладке клавиатуры</translation>
    </message>
    <message>
        <source>“{t0}” is the same written in the other script</source>
        <translation>«{t0}» — то же самое другими буквами</translation>
    </message>
    <message>
        <source>“{t0}” is short for “{t1}”</source>
        <translation>«{t0}» — сокращение от «{t1}»</translation>
    </message>
    <message>
        <source>{subject} is filled in for one class only (AUC {s0} by that alone): is it known only afterwards? With it a quick model reaches {s1}, without it {s2}.</source>
        <translation>Колонка «{subject}» заполнена только у одного класса (одно это даёт AUC {s0}): не известна ли она лишь потом? С ней быстрая модель даёт {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>By the folds, neighbours reach an AUC of {s0} with all equal rows and {s1} with one of each.</source>
        <translation>По частям соседи дают AUC {s0} со всеми равными строками и {s1}, если оставить по одной.</translation>
    </message>
    <message>
        <source>{subject}: “{t0}” looks like another kind of column now, and what would be lost by reading it as before is not known.</source>
        <translation>{subject}: колонка «{t0}» теперь другого вида, и неизвестно, что пропало бы, если читать её как прежде.</translation>
    </message>
    <message>
        <source>nobody is younger than 0 or older than 120</source>
        <translation>никто не бывает младше 0 и старше 120 лет</translation>
    </message>
    <message>
        <source>no share is below nothing or above the whole</source>
        <translation>доля не бывает меньше нуля и больше целого</translation>
    </message>
    <message>
        <source>nearly all values are whole numbers from 0 on; a count is never negative</source>
        <translation>почти все значения — целые от 0; количество не бывает отрицательным</translation>
    </message>
    <message>
        <source>the year lies before 1900 or after 2100</source>
        <translation>год раньше 1900-го или позже 2100-го</translation>
    </message>
    <message>
        <source>{n0} rows in “{t0}”</source>
        <translation>{n0} строк в «{t0}»</translation>
    </message>
    <message>
        <source>The kept model “{t0}” is damaged in the study’s file.</source>
        <translation>Сохранённая модель «{t0}» в файле исследования повреждена.</translation>
    </message>
    <message>
        <source>The study names the kept model “{t0}”, but its file does not hold it.</source>
        <translation>Исследование называет модель «{t0}», но в файле её нет.</translation>
    </message>
    <message>
        <source>The model is too large to keep: {n0} bytes, {n1} at most. Keep a simpler one.</source>
        <translation>Модель слишком велика, чтобы её сохранить: {n0} байт, самое большее {n1}. Сохраните более простую.</translation>
    </message>
    <message>
        <source>The model needs columns that are not there: {t0}.</source>
        <translation>Модели не хватает колонок: {t0}.</translation>
    </message>
    <message>
        <source>The model learned numbers here, but this is a text.</source>
        <translation>Модель училась здесь на числах, а это текст.</translation>
    </message>
    <message>
        <source>{subject}: {n0} rows hold values that the model saw too rarely or never ({t0}); they count as rare ones.</source>
        <translation>{subject}: в строках ({n0}) стоят значения, которых модель не видела или видела слишком редко ({t0}); они идут как редкие.</translation>
    </message>
    <message>
        <source>keep the model “{t0}”</source>
        <translation>сохранить модель «{t0}»</translation>
    </message>
    <message>
        <source>let go of the model “{t0}”</source>
        <translation>убрать модель «{t0}»</translation>
    </message>
    <message>
        <source>Write a condition, such as revenue &gt; 0.</source>
        <translation>Напишите условие, например: выручка &gt; 0.</translation>
    </message>
    <message>
        <source>Something is missing at the end.</source>
        <translation>В конце чего-то не хватает.</translation>
    </message>
    <message>
        <source>“{t0}” does not fit here. Is there an “and” or an operator missing before it?</source>
        <translation>«{t0}» здесь не подходит. Не пропущены ли перед ним «и» или знак действия?</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed.</source>
        <translation>Открытая здесь кавычка не закрыта.</translation>
    </message>
    <message>
        <source>The bracket that opens here is not closed.</source>
        <translation>Открытая здесь скобка не закрыта.</translation>
    </message>
    <message>
        <source>There is no column “{t0}”. Texts stand in quotes.</source>
        <translation>Столбца «{t0}» нет. Тексты пишутся в кавычках.</translation>
    </message>
    <message>
        <source>There is no column “{t0}”. Is “{t1}” meant?</source>
        <translation>Столбца «{t0}» нет. Может быть, «{t1}»?</translation>
    </message>
    <message>
        <source>There is no function “{t0}”.</source>
        <translation>Функции «{t0}» нет.</translation>
    </message>
    <message>
        <source>There is no function “{t0}”. Is {t1} meant?</source>
        <translation>Функции «{t0}» нет. Может быть, {t1}?</translation>
    </message>
    <message>
        <source>{t0} takes another number of values.</source>
        <translation>У функции {t0} другое число аргументов.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Здесь нужно число.</translation>
    </message>
    <message>
        <source>A text is needed here.</source>
        <translation>Здесь нужен текст.</translation>
    </message>
    <message>
        <source>A date is needed here, such as &quot;2026-11-21&quot;.</source>
        <translation>Здесь нужна дата, например &quot;21.11.2026&quot;.</translation>
    </message>
    <message>
        <source>A condition is needed here, such as revenue &gt; 0.</source>
        <translation>Здесь нужно условие, например: выручка &gt; 0.</translation>
    </message>
    <message>
        <source>This is of another kind than what stands before it: numbers go with numbers, texts in quotes with texts, dates with dates.</source>
        <translation>Это значение другого вида, чем перед ним: числа сочетаются с числами, тексты в кавычках с текстами, даты с датами.</translation>
    </message>
    <message>
        <source>Texts have no order here: use = or ≠.</source>
        <translation>Тексты здесь не упорядочены: используйте = или ≠.</translation>
    </message>
    <message>
        <source>“{t0}” is not a date. Write 2026-11-21 or 21.11.2026.</source>
        <translation>«{t0}» не дата. Пишите 2026-11-21 или 21.11.2026.</translation>
    </message>
    <message>
        <source>This gives a value, not a yes or no. Compare it with something.</source>
        <translation>Это значение, а не «да» или «нет». Сравните его с чем-нибудь.</translation>
    </message>
    <message>
        <source>The formula is too long.</source>
        <translation>Формула слишком длинная.</translation>
    </message>
    <message>
        <source>The formula is nested too deep.</source>
        <translation>В формуле слишком много вложенных скобок.</translation>
    </message>
    <message>
        <source>The column “{t0}” is gone: this formula was left out, the rest went on.</source>
        <translation>Столбца «{t0}» больше нет: эта формула пропущена, остальное выполнено.</translation>
    </message>
    <message>
        <source>The definition needs itself: {t0}. The column was not made.</source>
        <translation>Определение ссылается само на себя: {t0}. Столбец не создан.</translation>
    </message>
    <message>
        <source>how many times the rows a join may make (most_times of {t0}) must lie from {n0} to {n1}.</source>
        <translation>во сколько раз соединение может умножить строки (most_times у {t0}), должно лежать от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>how {t0} is joined</source>
        <translation>как присоединяется {t0}</translation>
    </message>
    <message>
        <source>tables below one another</source>
        <translation>таблицы одна под другой</translation>
    </message>
    <message>
        <source>add the column “{t0}”</source>
        <translation>добавить колонку «{t0}»</translation>
    </message>
    <message>
        <source>change the column “{t0}”</source>
        <translation>изменить колонку «{t0}»</translation>
    </message>
    <message>
        <source>remove the column “{t0}”</source>
        <translation>удалить колонку «{t0}»</translation>
    </message>
    <message>
        <source>switch the column “{t0}” on</source>
        <translation>включить колонку «{t0}»</translation>
    </message>
    <message>
        <source>switch the column “{t0}” off</source>
        <translation>выключить колонку «{t0}»</translation>
    </message>
    <message>
        <source>{subject} was not joined: it would make {n0} rows of {n1}, and {n2} times as many are allowed. Allow more in Combine if that is meant.</source>
        <translation>{subject} не присоединена: из {n1} строк получилось бы {n0}, а разрешено не больше чем в {n2} раза. Если так и нужно, разрешите больше в «Соединении».</translation>
    </message>
    <message>
        <source>“{t0}” of {subject} holds no numbers to be summed or compared: this column was left out.</source>
        <translation>В «{t0}» таблицы {subject} не числа: складывать и сравнивать нечего, колонка пропущена.</translation>
    </message>
    <message>
        <source>{n0} rows without a partner in {subject} were left out, as the join asks.</source>
        <translation>{n0} строк без пары в {subject} убраны: так задано соединение.</translation>
    </message>
    <message>
        <source>{n0} keys stand only in {subject}; each got a row of its own.</source>
        <translation>{n0} ключей есть только в {subject}; для каждого добавлена строка.</translation>
    </message>
    <message>
        <source>{n0} rows of {subject} share key and “{t0}” with another one and were taken together.</source>
        <translation>{n0} строк {subject} повторяют ключ и «{t0}» другой строки и сведены вместе с ней.</translation>
    </message>
    <message>
        <source>{t0} is not there, so it was not put below {subject}.</source>
        <translation>Таблицы {t0} нет, поэтому под {subject} она не добавлена.</translation>
    </message>
    <message>
        <source>“{t1}” stands in only one of {subject} and {t0}: it is missing in the rows of the other.</source>
        <translation>«{t1}» есть только в одной из таблиц {subject} и {t0}: в строках другой значение пропущено.</translation>
    </message>
    <message>
        <source>“{t1}” is of another kind in {t0} than in {subject}: it was kept as text.</source>
        <translation>«{t1}» в {t0} другого вида, чем в {subject}: колонка оставлена текстом.</translation>
    </message>
    <message>
        <source>{subject}: {n0} rows of this customer in the file.</source>
        <translation>{subject}: в файле строк этого клиента: {n0}.</translation>
    </message>
    <message>
        <source>{subject}: not in the file.</source>
        <translation>{subject}: в файле нет.</translation>
    </message>
    <message>
        <source>{subject}: line {n0} was rejected and names this key: {t0}</source>
        <translation>{subject}: строка {n0} отвергнута, в ней есть этот ключ: {t0}</translation>
    </message>
    <message>
        <source>{subject}: a step of cleaning changed {n0} of the customer&apos;s cells.</source>
        <translation>{subject}: шаг очистки изменил ячеек клиента: {n0}.</translation>
    </message>
    <message>
        <source>{subject}: a step of cleaning dropped {n0} of the customer&apos;s rows.</source>
        <translation>{subject}: шаг очистки убрал строк клиента: {n0}.</translation>
    </message>
    <message>
        <source>{subject}, which the others are joined to: {n0} rows.</source>
        <translation>{subject}, к ней присоединяются остальные: строк {n0}.</translation>
    </message>
    <message>
        <source>{subject}, which the others are joined to, does not have this key.</source>
        <translation>В {subject}, к которой присоединяются остальные, этого ключа нет.</translation>
    </message>
    <message>
        <source>{subject} was joined: {n0} rows of this customer.</source>
        <translation>{subject} присоединена: строк этого клиента {n0}.</translation>
    </message>
    <message>
        <source>{subject} has no row of this customer: its cells are missing.</source>
        <translation>В {subject} нет строк этого клиента: значения пропущены.</translation>
    </message>
    <message>
        <source>{subject} is no part of the join.</source>
        <translation>{subject} в соединении не участвует.</translation>
    </message>
    <message>
        <source>{subject} has no row of this customer, so the join left the customer out.</source>
        <translation>В {subject} нет строк этого клиента, поэтому соединение его убрало.</translation>
    </message>
    <message>
        <source>The rule “{subject}” keeps the customer.</source>
        <translation>Правило «{subject}» оставляет клиента.</translation>
    </message>
    <message>
        <source>The rule “{subject}” leaves the customer out.</source>
        <translation>Правило «{subject}» убирает клиента.</translation>
    </message>
    <message>
        <source>The rule “{subject}” could not be followed and was left out.</source>
        <translation>Правило «{subject}» выполнить нельзя, оно пропущено.</translation>
    </message>
    <message>
        <source>The customer is in the joined table.</source>
        <translation>Клиент есть в общей таблице.</translation>
    </message>
    <message>
        <source>The customer is not in the joined table.</source>
        <translation>Клиента нет в общей таблице.</translation>
    </message>
    <message>
        <source>The model learned dates here, but these are none.</source>
        <translation>Модель училась здесь на датах, а это не даты.</translation>
    </message>
    <message>
        <source>call the model “{t0}” “{t1}”</source>
        <translation>назвать модель «{t0}» «{t1}»</translation>
    </message>
    <message>
        <source>how often folds are drawn (model.repeats) must lie from {n0} to {n1}.</source>
        <translation>сколько раз разбивать на блоки (model.repeats) — число от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>the share to be found (model.recall_floor) must lie from {n0} to {n1}.</source>
        <translation>доля, которую нужно найти (model.recall_floor), — число от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>the profit kept (model.money.profit_kept) must lie from {n0} to {n1}.</source>
        <translation>сохранённая прибыль (model.money.profit_kept) — число от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>the cost of a contact (model.money.contact_cost) must lie from {n0} to {n1}.</source>
        <translation>цена контакта (model.money.contact_cost) — число от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>the effect of a contact (model.money.effect) must lie from {n0} to {n1}.</source>
        <translation>эффект контакта (model.money.effect) — число от {n0} до {n1}.</translation>
    </message>
    <message>
        <source>Only {n0} folds: {subject} does not part the rows into more.</source>
        <translation>Блоков только {n0}: на большее число частей колонка «{subject}» строки не делит.</translation>
    </message>
    <message>
        <source>To go forward in time, the column of folds must hold dates or numbers.</source>
        <translation>Чтобы идти вперёд по времени, в колонке разбиения должны стоять даты или числа.</translation>
    </message>
    <message>
        <source>The first {n0} of {n1} rows by {subject} are only learned from: nothing comes before them, so they have no risk.</source>
        <translation>Первые {n0} из {n1} строк по {subject} служат только для обучения: раньше них ничего нет, и риска у них нет.</translation>
    </message>
    <message>
        <source>kind of folds</source>
        <translation>вид разбиения на блоки</translation>
    </message>
    <message>
        <source>folds drawn: {t0} times</source>
        <translation>разбиений на блоки: {t0}</translation>
    </message>
    <message>
        <source>share to be found: {t0}</source>
        <translation>доля, которую нужно найти: {t0}</translation>
    </message>
    <message>
        <source>money of the threshold: {t0} kept, {t1} a contact, effect {t2}</source>
        <translation>деньги порога: сохраняется {t0}, контакт {t1}, эффект {t2}</translation>
    </message>
    <message>
        <source>hopeless candidates are discarded early</source>
        <translation>безнадёжные кандидаты отбрасываются рано</translation>
    </message>
    <message>
        <source>every candidate is tried on all folds</source>
        <translation>каждый кандидат проверяется на всех блоках</translation>
    </message>
    <message>
        <source>recalibrate the chances</source>
        <translation>перекалибровать вероятности</translation>
    </message>
    <message>
        <source>leave the chances as they are</source>
        <translation>оставить вероятности как есть</translation>
    </message>
    <message>
        <source>“{subject}” stays text: {n0} (amount is|amounts are) in one currency and {n1} in others.</source>
        <translation>«{subject}» остаётся текстом: сумм в одной валюте — {n0}, в других — {n1}.</translation>
    </message>
    <message>
        <source>amounts in several currencies: {n0} values in one, {n1} in others</source>
        <translation>суммы в нескольких валютах: значений в одной — {n0}, в других — {n1}</translation>
    </message>
    <message>
        <source>long numbers of as many digits each, like phones or accounts: kept as a code</source>
        <translation>длинные числа одинаковой длины, как телефоны или счета: оставлены кодом</translation>
    </message>
    <message>
        <source>dates, the month by its name</source>
        <translation>даты, месяц назван словом</translation>
    </message>
    <message>
        <source>{n0} stands apart from all other values; rows that hold it: {n1}</source>
        <translation>{n0} стоит отдельно от всех других значений; строк с ним: {n1}</translation>
    </message>
    <message>
        <source>{subject} learned from {n0} of {n1} rows: all of them would take too long.</source>
        <translation>{subject}: обучение на {n0} строках из {n1} — на всех оно шло бы слишком долго.</translation>
    </message>
    <message>
        <source>{subject}: settings were compared on {n0} rows, the model in use learned from {n1}.</source>
        <translation>{subject}: настройки сравнивались на {n0} строках, сама модель обучена на {n1}.</translation>
    </message>
    <message>
        <source>{n0} of {n1} candidates were discarded before the last fold: they could not come near the best of their family any more.</source>
        <translation>До последнего блока отброшено кандидатов: {n0} из {n1} — догнать лучшего в своём семействе они уже не могли.</translation>
    </message>
    <message>
        <source>equal in {n0} columns but for capital letters, blanks and tiny differences of numbers; “{t0}” differs</source>
        <translation>совпадают в колонках ({n0}) с точностью до регистра, пробелов и мелких отличий чисел; различается «{t0}»</translation>
    </message>
    <message>
        <source>“{t0}” and “{t1}” are one key written in two ways; such pairs: {n0}</source>
        <translation>«{t0}» и «{t1}» — один ключ в двух написаниях; таких пар: {n0}</translation>
    </message>
    <message>
        <source>of the other cells of these rows {n0} of {n1} agree</source>
        <translation>остальные ячейки этих строк совпадают: {n0} из {n1}</translation>
    </message>
    <message>
        <source>two keys may differ in just this: look at the rows</source>
        <translation>ключи могут различаться именно этим: сравните строки</translation>
    </message>
    <message>
        <source>rows with “{t0}” stand together: by the number of the row alone they are told apart with an AUC of {n0}</source>
        <translation>строки со значением «{t0}» стоят подряд: один номер строки отличает их с AUC {n0}</translation>
    </message>
    <message>
        <source>There is a computed column “{t0}” in the file already. Give this one another name.</source>
        <translation>В файле уже есть вычисленная колонка «{t0}». Дайте этой другое имя.</translation>
    </message>
    <message>
        <source>The target holds one number only: there is nothing to predict.</source>
        <translation>В целевой колонке одно и то же число: предсказывать нечего.</translation>
    </message>
    <message>
        <source>There are too few rows with a target to learn from: {n0}.</source>
        <translation>Слишком мало строк с известной целью, чтобы обучать модели: {n0}.</translation>
    </message>
    <message>
        <source>Of {n0} folds only in {n1} does the target vary, and two are needed to compare models: choose another column, or let the program draw the folds.</source>
        <translation>Частей для проверки {n0}, но цель меняется только в {n1}, а чтобы сравнить модели, нужны две: выберите другую колонку или предоставьте деление программе.</translation>
    </message>
    <message>
        <source>In {n0} of {n1} folds by {subject} the target does not vary; they cannot be scored, the others count.</source>
        <translation>В {n0} из {n1} частей по колонке «{subject}» цель не меняется; оценить их нельзя, считаются остальные.</translation>
    </message>
    <message>
        <source>Only {n0} folds: there are {n1} rows to learn from.</source>
        <translation>Частей для проверки только {n0}: строк для обучения {n1}.</translation>
    </message>
    <message>
        <source>{subject} numbers the rows and was left out. With it a quick model reaches R² {s1}, without it {s2}.</source>
        <translation>Колонка «{subject}» нумерует строки и поэтому не участвует. С ней быстрая модель даёт R² {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>{subject} alone goes with the target by {s0} (1 is without a flaw): does it give the answer away? With it a quick model reaches R² {s1}, without it {s2}.</source>
        <translation>Колонка «{subject}» одна следует за целью на {s0} (1 — безошибочно): не выдаёт ли она ответ? С ней быстрая модель даёт R² {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>The name of {subject} is like that of the target: is it made from it? With it a quick model reaches R² {s1}, without it {s2}.</source>
        <translation>Имя колонки «{subject}» похоже на имя цели: не из цели ли она сделана? С ней быстрая модель даёт R² {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>The rows are ordered by the target: the folds are shuffled. With the number of the row a quick model reaches R² {s1}, without it {s2}.</source>
        <translation>Строки упорядочены по цели: части для проверки перемешаны. С номером строки быстрая модель даёт R² {s1}, без него {s2}.</translation>
    </message>
    <message>
        <source>By the folds, neighbours reach R² {s0} with all equal rows and {s1} with one of each.</source>
        <translation>По частям для проверки соседи дают R² {s0} со всеми одинаковыми строками и {s1} с одной из каждых.</translation>
    </message>
    <message>
        <source>The blend is for classes: the target is a number, so it was left out.</source>
        <translation>Ансамбль строится для классов: цель — число, поэтому он пропущен.</translation>
    </message>
    <message>
        <source>The target is a number: models predict it and say no risk, so segments have none.</source>
        <translation>Цель — число: модели предсказывают его и риска не называют, поэтому у сегментов его нет.</translation>
    </message>
    <message>
        <source>{n0} of {n1} test rows have a value of {subject} that is learned from too: the test looks better than new groups will.</source>
        <translation>{n0} из {n1} строк теста имеют значение колонки {subject}, по которому модель и училась: тест выглядит лучше, чем будут новые группы.</translation>
    </message>
    <message>
        <source>{n0} of {n1} rows learned from are not earlier by {subject} than the test part: the models know the future.</source>
        <translation>{n0} из {n1} обучающих строк по колонке {subject} не раньше теста: модели знают будущее.</translation>
    </message>
    <message>
        <source>{subject} is filled in nearly only where the target is high, or low (AUC {s0} by that alone): is it known only afterwards? With it a quick model reaches R² {s1}, without it {s2}.</source>
        <translation>Колонка «{subject}» заполнена почти только там, где цель велика или мала (одно это даёт AUC {s0}): не известна ли она лишь потом? С ней быстрая модель даёт R² {s1}, без неё {s2}.</translation>
    </message>
    <message>
        <source>The search was stopped after {n0} of {n1} trials; these are the best of them. Opened again, the study searches to the end.</source>
        <translation>Поиск остановлен: сделано попыток {n0} из {n1}, здесь лучшие из них. После повторного открытия исследование ищет до конца.</translation>
    </message>
    <message>
        <source>{subject}: “{t0}” is read as before. Values that do not fit are taken as missing: {n0}.</source>
        <translation>{subject}: «{t0}» читаем как раньше. Неподходящие значения считаем пропусками: {n0}.</translation>
    </message>
    <message>
        <source>in {n0} values of this table “{t0}” stands where another letter belongs</source>
        <translation>значений этой таблицы, где «{t0}» стоит вместо другой буквы: {n0}</translation>
    </message>
    <message>
        <source>a mark stands for a letter or a digit: “{t0}” for “{t1}”</source>
        <translation>вместо буквы или цифры стоит знак: «{t0}» вместо «{t1}»</translation>
    </message>
    <message>
        <source>“{t0}” is not built as the codes of this column are; it is one slip away from “{t1}”</source>
        <translation>«{t0}» построено не так, как коды этого столбца; от «{t1}» отличается одной опечаткой</translation>
    </message>
    <message>
        <source>a line is drawn below it</source>
        <translation>под ней проведена черта</translation>
    </message>
    <message>
        <source>a line drawn around the table</source>
        <translation>черта вокруг таблицы</translation>
    </message>
    <message>
        <source>this is JSON, not a table. Save the table as CSV or XLSX and choose that file.</source>
        <translation>это JSON, а не таблица. Сохраните таблицу как CSV или XLSX и выберите этот файл.</translation>
    </message>
    <message>
        <source>{subject}: %n column(s) had decimals behind the comma that parts the columns; they were put together.</source>
        <translation>{subject}: у %n колонки дробная часть стояла за запятой, которая делит колонки; они соединены.;{subject}: у %n колонок дробная часть стояла за запятой, которая делит колонки; они соединены.;{subject}: у %n колонок дробная часть стояла за запятой, которая делит колонки; они соединены.</translation>
    </message>
    <message>
        <source>“{t0}” is made of two words, which may be meant</source>
        <translation>«{t0}» сложено из двух слов, и это может быть нарочно</translation>
    </message>
    <message>
        <source>names are written in several ways: “{t0}” may be right as well</source>
        <translation>имена пишут по-разному: «{t0}» тоже может быть верным</translation>
    </message>
    <message>
        <source>{subject}: lines written unlike the others, in quotes as a whole or with another delimiter, were read like them: {n0}, the first on line {n1}.</source>
        <translation>{subject}: строки, записанные не так, как остальные (целиком в кавычках или с другим разделителем), прочитаны как остальные: {n0}, первая — строка {n1}.</translation>
    </message>
    <message>
        <source>{subject}: the lines stand in quotes as a whole; they were read without them.</source>
        <translation>{subject}: строки целиком стоят в кавычках; они прочитаны без них.</translation>
    </message>
    <message>
        <source>months of a year, read as their first days</source>
        <translation>месяцы с годом, прочитаны как их первые дни</translation>
    </message>
    <message>
        <source>{n0} other rows whose {t0} is “{t1}” say “{t2}”, not “{t3}”</source>
        <translation>в {n0} других строках, где {t0} — «{t1}», стоит «{t2}», а не «{t3}»</translation>
    </message>
    <message>
        <source>{n0} rows of {subject} repeat another row word for word, and each of them is counted in what is added up.</source>
        <translation>{n0} строк таблицы {subject} дословно повторяют другую строку, и каждая из них учитывается в суммах.</translation>
    </message>
    <message>
        <source>“{t0}” is close to a word for a missing value, which is frequent here</source>
        <translation>«{t0}» близко к слову для пропуска, а пропусков здесь много</translation>
    </message>
    <message>
        <source>{n0} values have nearly all rows; beside them stand {n1} rare ones a letter away</source>
        <translation>почти все строки занимают значения числом {n0}; рядом с ними — редкие, числом {n1}, в одной букве от них</translation>
    </message>
    <message>
        <source>the numbers of the columns below the names</source>
        <translation>номера граф под именами</translation>
    </message>
    <message>
        <source>a line of totals above the rows</source>
        <translation>строка итогов над строками</translation>
    </message>
    <message>
        <source>None of the values that this step changes is in “{t0}” of {subject}.</source>
        <translation>В «{t0}» таблицы {subject} нет ни одного значения, которое меняет этот шаг.</translation>
    </message>
    <message>
        <source>None of the rows that this step changes is found by “{t0}” of {subject}.</source>
        <translation>По «{t0}» таблицы {subject} не нашлось ни одной строки, которую меняет этот шаг.</translation>
    </message>
    <message>
        <source>all of them stand one after another, in rows {n0} to {n1}</source>
        <translation>все они стоят подряд, в строках с {n0} по {n1}</translation>
    </message>
    <message>
        <source>“{t0}” is missing in just the same rows</source>
        <translation>«{t0}» пропущено ровно в тех же строках</translation>
    </message>
    <message>
        <source>“{t0}” is missing there as well: {n0} of {n1}</source>
        <translation>там же пропущено «{t0}»: {n0} из {n1}</translation>
    </message>
    <message>
        <source>missing by “{t0}”: “{t1}” {n0} of {n1}, all other rows {n2} of {n3}</source>
        <translation>пропущено по «{t0}»: «{t1}» — {n0} из {n1}, все остальные строки — {n2} из {n3}</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>the share of the training rows</source>
        <translation>доля в обучающих строках</translation>
    </message>
    <message>
        <source>no penalty</source>
        <translation>без штрафа</translation>
    </message>
    <message>
        <source>Manhattan distance</source>
        <translation>манхэттен</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>евклидово</translation>
    </message>
    <message>
        <source>depth %1, leaf %2</source>
        <translation>глубина %1, лист %2</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Без модели</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Логистическая регрессия</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Ближайшие соседи</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Одно дерево</translation>
    </message>
    <message>
        <source>Support vectors</source>
        <translation>Опорные векторы</translation>
    </message>
    <message>
        <source>the customer’s key</source>
        <translation>ключ клиента</translation>
    </message>
    <message>
        <source>numbers rows, so it could give the answer away</source>
        <translation>нумерует строки и может выдать ответ</translation>
    </message>
    <message>
        <source>the same everywhere</source>
        <translation>везде одинаковая</translation>
    </message>
    <message>
        <source>for segments, not for models</source>
        <translation>для сегментов, не для модели</translation>
    </message>
    <message>
        <source>says which fold a row is in</source>
        <translation>задаёт части</translation>
    </message>
    <message>
        <source>says which rows are the test</source>
        <translation>задаёт тест</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>исключена вами</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>линейное</translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation>полином</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>сигмоида</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 trees, leaf %2</source>
        <translation>деревьев: %1, лист от %2</translation>
    </message>
    <message>
        <source>%1 rounds, rate %2, %3 leaves</source>
        <translation>шагов: %1, скорость %2, листьев: %3</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Случайный лес</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Бустинг деревьев</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Смешанная</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>стандартизация</translation>
    </message>
    <message>
        <source>scaled to 0…1</source>
        <translation>шкала 0…1</translation>
    </message>
    <message>
        <source>scaled by quartiles</source>
        <translation>шкала по квартилям</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>унитарный код</translation>
    </message>
    <message>
        <source>ordinal codes</source>
        <translation>порядковый код</translation>
    </message>
    <message>
        <source>classes weigh the same</source>
        <translation>классы весят поровну</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>Линейная регрессия</translation>
    </message>
</context>
<context>
    <name>PageNames</name>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Очистка</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Correlate</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>others</source>
        <translation>прочие</translation>
    </message>
    <message>
        <source>%1 (up) and %2 (right); one dot is one customer.</source>
        <translation>%1 (вверх) и %2 (вправо); точка — один клиент.</translation>
    </message>
    <message>
        <source>%1 by %2: quartiles, median, whiskers of 1.5 quartile distances.</source>
        <translation>%1 по «%2»: квартили, медиана, усы — 1,5 размаха.</translation>
    </message>
    <message>
        <source>Shares of %1 within %2; on the right the rows.</source>
        <translation>Доли «%1» внутри «%2»; справа — строки.</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>%1: read as another kind</source>
        <translation>%1: читать как другой вид</translation>
    </message>
    <message>
        <source>%1: blanks at the ends</source>
        <translation>%1: пробелы по краям</translation>
    </message>
    <message>
        <source>%1: drop repeated rows</source>
        <translation>%1: убрать повторы строк</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Не использовать: %1</translation>
    </message>
    <message>
        <source>%1: clear %2</source>
        <translation>%1: очистить %2</translation>
    </message>
    <message>
        <source>Fill what is missing</source>
        <translation>Заполнить пропуски</translation>
    </message>
    <message>
        <source>Pull extremes to quantiles</source>
        <translation>Ограничить крайние значения</translation>
    </message>
    <message>
        <source>Pool rare levels</source>
        <translation>Объединить редкие значения</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>learned in each fold</source>
        <translation>учится в каждой части</translation>
    </message>
    <message>
        <source>being applied</source>
        <translation>применяется</translation>
    </message>
    <message>
        <source>changed nothing</source>
        <translation>ничего не изменил</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n ячейка</numerusform>
            <numerusform>%n ячейки</numerusform>
            <numerusform>%n ячеек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>why: %1</source>
        <translation>зачем: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n repair(s) by %2</source>
        <translation>
            <numerusform>%1: %n исправление по колонке %2</numerusform>
            <numerusform>%1: %n исправления по колонке %2</numerusform>
            <numerusform>%1: %n исправлений по колонке %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast</name>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>Параметра --%1 здесь нет.</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>Параметр --%1 указан дважды.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Параметру --%1 нужно значение.</translation>
    </message>
    <message>
        <source>A file name is missing.</source>
        <translation>Не хватает имени файла.</translation>
    </message>
    <message>
        <source>One file name too many: “%1”.</source>
        <translation>Лишнее имя файла: «%1».</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 принимает целое число от %2 до %3, а не «%4».</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 принимает число от %2 до %3, а не «%4».</translation>
    </message>
    <message>
        <source>How to call it: holdfast --help</source>
        <translation>Как вызывать: holdfast --help</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Остановлено. Ничего не записано.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Команды «%1» нет.</translation>
    </message>
    <message>
        <source>reading files</source>
        <translation>чтение файлов</translation>
    </message>
    <message>
        <source>looking for faults in the data</source>
        <translation>поиск странностей в данных</translation>
    </message>
    <message>
        <source>mending</source>
        <translation>очистка</translation>
    </message>
    <message>
        <source>joining tables</source>
        <translation>соединение таблиц</translation>
    </message>
    <message>
        <source>checking columns</source>
        <translation>проверка колонок</translation>
    </message>
    <message>
        <source>describing columns</source>
        <translation>описание колонок</translation>
    </message>
    <message>
        <source>correlations</source>
        <translation>связи</translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation>сравнение моделей</translation>
    </message>
    <message>
        <source>importance</source>
        <translation>важность</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>сегменты</translation>
    </message>
    <message>
        <source>report</source>
        <translation>отчёт</translation>
    </message>
    <message>
        <source>--language is ru or en, not “%1”.</source>
        <translation>--language — это ru или en, а не «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s) could not become rows; the first is line %2.</source>
        <translation>
            <numerusform>%1: %n строка не прочитана, это строка %2.</numerusform>
            <numerusform>%1: %n строки не прочитаны, первая — строка %2.</numerusform>
            <numerusform>%1: %n строк не прочитано, первая — строка %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No dictionary is installed (hunspell-ru, hunspell-en-us): words misspelt in every row are not found.</source>
        <translation>Словари не установлены (hunspell-ru, hunspell-en-us): слова с опиской в каждой строке не найдутся.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>да или нет</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>%1, encoding %2, delimiter %3, decimal mark %4</source>
        <translation>%1, кодировка %2, разделитель %3, десятичный знак %4</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>sheet “%1”: %2 rows, %3 columns; read</source>
        <translation>лист «%1»: строк %2, колонок %3; прочитан</translation>
    </message>
    <message>
        <source>sheet “%1”: %2 rows, %3 columns; hidden</source>
        <translation>лист «%1»: строк %2, колонок %3; скрыт</translation>
    </message>
    <message>
        <source>sheet “%1”: %2 rows, %3 columns</source>
        <translation>лист «%1»: строк %2, колонок %3</translation>
    </message>
    <message>
        <source>records in the file: %1 = rows: %2 + rejected: %3 + blank: %4 + header: %5 + above it: %6</source>
        <translation>записей в файле: %1 = строк: %2 + отклонено: %3 + пустых: %4 + заголовок: %5 + над ним: %6</translation>
    </message>
    <message>
        <source>%1: %2, distinct %3, missing %4</source>
        <translation>%1: %2, разных %3, пропусков %4</translation>
    </message>
    <message>
        <source>There is no family of models “%1”.</source>
        <translation>Семейства моделей «%1» нет.</translation>
    </message>
    <message>
        <source>--families needs at least one name.</source>
        <translation>--families нужно хотя бы одно название.</translation>
    </message>
    <message>
        <source>--accept is safe, all or none, not “%1”.</source>
        <translation>--accept — это safe, all или none, а не «%1».</translation>
    </message>
    <message>
        <source>--out is missing: where shall the study be written?</source>
        <translation>не хватает --out: куда записать исследование?</translation>
    </message>
    <message>
        <source>--positive needs --target.</source>
        <translation>--positive требует --target.</translation>
    </message>
    <message>
        <source>The study reads a file outside of its folder: %1</source>
        <translation>Исследование читает файл вне своей папки: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of the segment gave no consent and are left out of the list.</source>
        <translation>
            <numerusform>%n клиент сегмента не дал согласия и в список не войдёт.</numerusform>
            <numerusform>%n клиента сегмента не дали согласия и в список не войдут.</numerusform>
            <numerusform>%n клиентов сегмента не дали согласия и в список не войдут.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no report: an earlier step did not succeed.</source>
        <translation>Отчёта нет: не удался более ранний шаг.</translation>
    </message>
    <message>
        <source>The files do not take the place of the study&apos;s. Mend them, or answer in the window: Replace files…</source>
        <translation>Эти файлы не встали на место прежних. Исправьте их или ответьте в окне: «Заменить файлы…»</translation>
    </message>
    <message>
        <source>There is no study “%1”.</source>
        <translation>Нет исследования «%1».</translation>
    </message>
    <message>
        <source>Joined to %1 by “%2”: %3</source>
        <translation>К таблице %1 по «%2» присоединены: %3</translation>
    </message>
    <message>
        <source>Profit: %1</source>
        <translation>Прибыль: %1</translation>
    </message>
    <message>
        <source>Consent: %1 = %2</source>
        <translation>Согласие: %1 = %2</translation>
    </message>
    <message numerus="yes">
        <source>Accepted: %n step(s) of cleaning</source>
        <translation>
            <numerusform>Принят %n шаг очистки</numerusform>
            <numerusform>Принято %n шага очистки</numerusform>
            <numerusform>Принято %n шагов очистки</numerusform>
        </translation>
    </message>
    <message>
        <source>The study keeps no model. Keep one in the window, or by: holdfast run STUDY --keep NAME</source>
        <translation>В исследовании нет сохранённых моделей. Сохраните модель в окне или так: holdfast run STUDY --keep NAME</translation>
    </message>
    <message>
        <source>The study keeps no model “%1”; it keeps: %2.</source>
        <translation>В исследовании нет модели «%1»; сохранены: %2.</translation>
    </message>
    <message>
        <source>None of the files takes the place of “%1”.</source>
        <translation>Ни один из файлов не подходит на место «%1».</translation>
    </message>
    <message>
        <source>--out is missing: where shall the scores be written?</source>
        <translation>Не указан --out: куда записать оценки?</translation>
    </message>
    <message>
        <source>There is no model to keep: nothing was searched.</source>
        <translation>Сохранять нечего: модели не искали.</translation>
    </message>
</context>
<context>
    <name>holdfast::ChartFrame</name>
    <message>
        <source>More about this chart</source>
        <translation>Ещё о рисунке</translation>
    </message>
    <message>
        <source>earlier numbers</source>
        <translation>прежние числа</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Пересчитать</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать рисунок</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Сохранить PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Сохранить SVG…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Data as CSV…</source>
        <translation>Данные в CSV…</translation>
    </message>
</context>
<context>
    <name>holdfast::Charts</name>
    <message>
        <source>from</source>
        <translation>от</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>строк</translation>
    </message>
</context>
<context>
    <name>holdfast::CleanPage</name>
    <message>
        <source>The step was removed</source>
        <translation>Шаг удалён</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n шаг</numerusform>
            <numerusform>%n шага</numerusform>
            <numerusform>%n шагов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>All clean: no questions.</source>
        <translation>Всё чисто: вопросов нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n oddity(s) found</source>
        <translation>
            <numerusform>Найдена %n особенность</numerusform>
            <numerusform>Найдено %n особенности</numerusform>
            <numerusform>Найдено %n особенностей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all settled.</source>
        <translation>%1, всё решено.</translation>
    </message>
    <message>
        <source>%1; %2 for you, and without you nothing changes.</source>
        <translation>%1; %2 вас, и без вас ничего не меняется.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait</source>
        <translation>
            <numerusform>%n вопрос ждёт</numerusform>
            <numerusform>%n вопроса ждут</numerusform>
            <numerusform>%n вопросов ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>What is odd about the tables, with evidence for and against.</source>
        <translation>Что в таблицах странного, с доводами за и против.</translation>
    </message>
    <message>
        <source>Accept the safe ones</source>
        <translation>Принять надёжные</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Open files first: there is nothing to clean yet</source>
        <translation>Сначала откройте файлы: очищать пока нечего</translation>
    </message>
    <message>
        <source>Findings appear here by themselves.</source>
        <translation>Находки появятся сами.</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Перейти к данным</translation>
    </message>
    <message>
        <source>The tables are being looked through</source>
        <translation>Таблицы просматриваются</translation>
    </message>
    <message>
        <source>All clean: no questions</source>
        <translation>Всё чисто: вопросов нет</translation>
    </message>
    <message>
        <source>Nothing odd was found in the tables.</source>
        <translation>Ничего странного в таблицах не нашлось.</translation>
    </message>
    <message>
        <source>Go on to Explore</source>
        <translation>Дальше: Обзор</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Находки</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доводы</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Какие находки</translation>
    </message>
    <message>
        <source>Questions %1</source>
        <translation>Вопросы %1</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>Принято %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message numerus="yes">
        <source>%n safe suggestion(s) accepted</source>
        <translation>
            <numerusform>Принято %n надёжное предложение</numerusform>
            <numerusform>Принято %n надёжных предложения</numerusform>
            <numerusform>Принято %n надёжных предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>The log of the recipe is in the clipboard</source>
        <translation>Журнал рецепта — в буфере обмена</translation>
    </message>
    <message>
        <source>Unusual combinations…</source>
        <translation>Необычные сочетания…</translation>
    </message>
    <message>
        <source>What follows is being computed.</source>
        <translation>Последствия вычисляются.</translation>
    </message>
    <message>
        <source>log of the recipe</source>
        <translation>журнал рецепта</translation>
    </message>
    <message>
        <source>Pull the extremes of %1 in to their 1 % and 99 % quantiles</source>
        <translation>Подтянуть крайние значения %1 к квантилям 1 % и 99 %</translation>
    </message>
    <message>
        <source>without unusual customers</source>
        <translation>без необычных клиентов</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n customer(s), by a rule</source>
        <translation>
            <numerusform>Исключить %n клиента правилом</numerusform>
            <numerusform>Исключить %n клиентов правилом</numerusform>
            <numerusform>Исключить %n клиентов правилом</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule of Combine leaves them out, by their key. The file itself is never changed.</source>
        <translation>Их исключит правило на вкладке «Соединение», по ключу. Сам файл не меняется.</translation>
    </message>
    <message>
        <source>Pull the extremes in</source>
        <translation>Ограничить крайние</translation>
    </message>
    <message>
        <source>What lies beyond the 1 % and 99 % quantiles becomes them. The quantiles are learned inside each fold, so the joined table itself stays as it is.</source>
        <translation>Всё, что за квантилями 1 % и 99 %, станет равным им. Квантили учатся в каждой части, поэтому сама общая таблица не меняется.</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n customer(s)</source>
        <translation>
            <numerusform>Исключить %n клиента</numerusform>
            <numerusform>Исключить %n клиентов</numerusform>
            <numerusform>Исключить %n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ColumnsPopup</name>
    <message>
        <source>Find a column</source>
        <translation>Найти колонку</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Видимые колонки</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Показать все колонки</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Скрыть все</translation>
    </message>
    <message>
        <source>Hide all columns but the first</source>
        <translation>Скрыть все колонки, кроме первой</translation>
    </message>
</context>
<context>
    <name>holdfast::CombinePage</name>
    <message>
        <source>Keys and joins were proposed again</source>
        <translation>Ключи и соединения предложены заново</translation>
    </message>
    <message>
        <source>The rule was removed</source>
        <translation>Правило удалено</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Предложить заново</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Several tables become one, one row per customer.</source>
        <translation>Несколько таблиц становятся одной: одна строка — один клиент.</translation>
    </message>
    <message>
        <source>Open files first: there is nothing to join yet</source>
        <translation>Сначала откройте файлы: соединять пока нечего</translation>
    </message>
    <message>
        <source>One row per customer is made here.</source>
        <translation>Здесь получается одна строка на клиента.</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Перейти к данным</translation>
    </message>
    <message>
        <source>The tables are being joined</source>
        <translation>Таблицы соединяются</translation>
    </message>
    <message>
        <source>The tables were not joined</source>
        <translation>Таблицы не соединены</translation>
    </message>
    <message>
        <source>The tables changed; these are the numbers from before.</source>
        <translation>Таблицы изменились; показаны прежние числа.</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Пересчитать</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n колонка</numerusform>
            <numerusform>%n колонки</numerusform>
            <numerusform>%n колонок</numerusform>
        </translation>
    </message>
    <message>
        <source>One row per customer: %1, %2, nobody lost.</source>
        <translation>Одна строка на клиента: %1, %2, никто не потерян.</translation>
    </message>
    <message>
        <source>One row per customer: %1, %2; some were not found in every table.</source>
        <translation>Одна строка на клиента: %1, %2; некоторые есть не во всех таблицах.</translation>
    </message>
    <message>
        <source>One table: nothing to join</source>
        <translation>Одна таблица: соединять нечего</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) became one, one row per customer</source>
        <translation>
            <numerusform>%n таблица стала одной, одна строка — один клиент</numerusform>
            <numerusform>%n таблицы стали одной, одна строка — один клиент</numerusform>
            <numerusform>%n таблиц стали одной, одна строка — один клиент</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>ключ %1</translation>
    </message>
    <message>
        <source>There is one table, so nobody can be lost.</source>
        <translation>Таблица одна, потерять никого нельзя.</translation>
    </message>
    <message>
        <source>Nobody lost: all customers were found in every table</source>
        <translation>Никто не потерян: все клиенты нашлись в каждой таблице</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) were not found in %1; their cells there are missing</source>
        <translation>
            <numerusform>%n клиент не найден в %1, его ячейки пропущены</numerusform>
            <numerusform>%n клиента не найдены в %1, их ячейки пропущены</numerusform>
            <numerusform>%n клиентов не найдены в %1, их ячейки пропущены</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>found</source>
        <translation>нашлось</translation>
    </message>
    <message>
        <source>left only</source>
        <translation>только слева</translation>
    </message>
    <message>
        <source>right only</source>
        <translation>только справа</translation>
    </message>
    <message>
        <source>repeated keys</source>
        <translation>повторы ключа</translation>
    </message>
    <message>
        <source>rows after</source>
        <translation>строк после</translation>
    </message>
    <message>
        <source>“Left only” are customers without a row there, “right only” keys that no customer has.</source>
        <translation>«Только слева»: клиенты, у которых там нет строки; «только справа»: ключи, которых нет ни у кого.</translation>
    </message>
    <message>
        <source>First rows of the joined table</source>
        <translation>Первые строки соединённой таблицы</translation>
    </message>
    <message>
        <source>The column was removed</source>
        <translation>Колонка удалена</translation>
    </message>
    <message>
        <source>Rules and computed columns</source>
        <translation>Правила и вычисляемые колонки</translation>
    </message>
    <message>
        <source>All on the left</source>
        <translation>Все слева</translation>
    </message>
    <message>
        <source>Common only</source>
        <translation>Только общие</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Rows that stay</source>
        <translation>Какие строки остаются</translation>
    </message>
    <message>
        <source>Trail of a customer…</source>
        <translation>След клиента…</translation>
    </message>
    <message>
        <source>These tables have the same columns: %1. Are they parts of one?</source>
        <translation>У этих таблиц одинаковые колонки: %1. Это части одной?</translation>
    </message>
    <message>
        <source>Put them below one another</source>
        <translation>Сложить одну под другой</translation>
    </message>
    <message>
        <source>The tables are being computed anew: ask again when they are ready</source>
        <translation>Таблицы пересчитываются: спросите ещё раз, когда они будут готовы</translation>
    </message>
    <message>
        <source>No table is joined to the first one yet</source>
        <translation>К первой таблице ещё ничего не присоединено</translation>
    </message>
    <message>
        <source>Open it whole</source>
        <translation>Открыть целиком</translation>
    </message>
    <message>
        <source>Press a number to see the rows, a name to see how it is joined.</source>
        <translation>Нажмите на число, чтобы увидеть строки, на название — чтобы увидеть, как таблица присоединяется.</translation>
    </message>
    <message>
        <source>Leave the repeats out</source>
        <translation>Убрать повторы</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandPalette</name>
    <message>
        <source>Commands and columns</source>
        <translation>Команды и колонки</translation>
    </message>
    <message>
        <source>What to do, or a column</source>
        <translation>Что сделать, или колонка</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Что подходит</translation>
    </message>
</context>
<context>
    <name>holdfast::ConditionPopup</name>
    <message>
        <source>Remove the condition</source>
        <translation>Убрать условие</translation>
    </message>
    <message>
        <source>Both bounds are included.</source>
        <translation>Обе границы включены.</translation>
    </message>
</context>
<context>
    <name>holdfast::CorrelatePage</name>
    <message>
        <source>strongest φk %1</source>
        <translation>самая сильная φk %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s).</source>
        <translation>
            <numerusform>%n пара.</numerusform>
            <numerusform>%n пары.</numerusform>
            <numerusform>%n пар.</numerusform>
        </translation>
    </message>
    <message>
        <source>No column moves noticeably with the target.</source>
        <translation>Заметной связи с целью нет ни у одной колонки.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) move noticeably with the target.</source>
        <translation>
            <numerusform>%n колонка заметно связана с целью.</numerusform>
            <numerusform>%n колонки заметно связаны с целью.</numerusform>
            <numerusform>%n колонок заметно связаны с целью.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some columns say the same thing twice.</source>
        <translation>Часть колонок повторяет друг друга.</translation>
    </message>
    <message>
        <source>None is superfluous.</source>
        <translation>Лишних среди них нет.</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Карта связей</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>The columns are being compared</source>
        <translation>Колонки сравниваются</translation>
    </message>
    <message>
        <source>Needs at least two columns and 10 rows</source>
        <translation>Нужны хотя бы две колонки и 10 строк</translation>
    </message>
    <message>
        <source>Open files first, or join more columns.</source>
        <translation>Сначала откройте файлы или присоедините колонки.</translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>Перейти к данным</translation>
    </message>
    <message>
        <source>φk</source>
        <translation>φk</translation>
    </message>
    <message>
        <source>Pearson</source>
        <translation>Пирсон</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Спирмен</translation>
    </message>
    <message>
        <source>Kendall</source>
        <translation>Кендалл</translation>
    </message>
    <message>
        <source>Cramér’s V</source>
        <translation>V Крамера</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>Значимость</translation>
    </message>
    <message>
        <source>Pin the target</source>
        <translation>Закрепить цель</translation>
    </message>
    <message>
        <source>Order: by strength</source>
        <translation>Порядок: по силе</translation>
    </message>
    <message>
        <source>Order: as in the table</source>
        <translation>Порядок: как в таблице</translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation>Порядок колонок</translation>
    </message>
    <message>
        <source>Something before changed.</source>
        <translation>Раньше что-то изменилось.</translation>
    </message>
    <message>
        <source>With the target move most: %1 and %2</source>
        <translation>С целью сильнее всего связаны «%1» и «%2»</translation>
    </message>
    <message>
        <source>The strongest pair: %1 and %2</source>
        <translation>Самая сильная пара: «%1» и «%2»</translation>
    </message>
    <message>
        <source>No pair is associated</source>
        <translation>Связанных пар нет</translation>
    </message>
    <message>
        <source>φk, a strength without a sign</source>
        <translation>φk, сила без знака</translation>
    </message>
    <message>
        <source>Pearson’s r, of straight lines</source>
        <translation>r Пирсона, прямая связь</translation>
    </message>
    <message>
        <source>Spearman’s ρ, of ranks</source>
        <translation>ρ Спирмена, по рангам</translation>
    </message>
    <message>
        <source>Kendall’s τ-b, of orders</source>
        <translation>τ-b Кендалла, по порядку</translation>
    </message>
    <message>
        <source>Cramér’s V, bias-corrected</source>
        <translation>V Крамера с поправкой на смещение</translation>
    </message>
    <message>
        <source>Z of independence: above 3 hardly chance</source>
        <translation>Z независимости: выше 3 вряд ли случайность</translation>
    </message>
    <message>
        <source>%1. A dot: below the noise. Click a cell for its pair.</source>
        <translation>%1. Точка: ниже шума. Щелчок по клетке покажет пару.</translation>
    </message>
    <message>
        <source>Fewer than two columns of the kind that this measure compares.</source>
        <translation>Для этой меры нет двух подходящих колонок.</translation>
    </message>
    <message>
        <source>Scale of colours</source>
        <translation>Шкала цветов</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>«%1» и «%2»</translation>
    </message>
    <message>
        <source>Nothing to draw for these two columns.</source>
        <translation>Эти две колонки вместе не нарисовать.</translation>
    </message>
    <message>
        <source>significance Z</source>
        <translation>значимость Z</translation>
    </message>
    <message>
        <source>Multicollinearity</source>
        <translation>Мультиколлинеарность</translation>
    </message>
    <message>
        <source>Variance inflation factor; dashed: 5. Above it the other columns nearly tell this one.</source>
        <translation>VIF — вздутие дисперсии; пунктир: 5. Выше него остальные колонки почти выдают эту.</translation>
    </message>
</context>
<context>
    <name>holdfast::DataPage</name>
    <message>
        <source>waits for files</source>
        <translation>ждёт файлов</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>a file was not read</source>
        <translation>файл не прочитан</translation>
    </message>
    <message>
        <source>%1 was not read; the others are.</source>
        <translation>%1 не прочитан, остальные прочитаны.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>Файлы читаются.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>Прочитан %n файл</numerusform>
            <numerusform>Прочитано %n файла</numerusform>
            <numerusform>Прочитано %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, none rejected.</source>
        <translation>%1, %2, отклонённых нет.</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <translation>%1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>отклонена %n</numerusform>
            <numerusform>отклонено %n</numerusform>
            <numerusform>отклонено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Roles and reading</source>
        <translation>Роли и чтение</translation>
    </message>
    <message>
        <source>%1 was taken out of the study</source>
        <translation>%1 убран из исследования</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Перетащите файлы сюда</translation>
    </message>
    <message>
        <source>all distinct</source>
        <translation>все разные</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n значение</numerusform>
            <numerusform>%n значения</numerusform>
            <numerusform>%n значений</numerusform>
        </translation>
    </message>
    <message>
        <source>Where is the file now?</source>
        <translation>Где файл теперь?</translation>
    </message>
    <message>
        <source>%1 was not read.</source>
        <translation>%1 не прочитан.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>Скопирована %n строка</numerusform>
            <numerusform>Скопированы %n строки</numerusform>
            <numerusform>Скопировано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace files…</source>
        <translation>Заменить файлы…</translation>
    </message>
    <message>
        <source>CSV, XLSX, ODS, SAV, DTA, SAS</source>
        <translation>CSV, XLSX, ODS, SAV, DTA, SAS</translation>
    </message>
    <message>
        <source>The file is read anew</source>
        <translation>Файл читается заново</translation>
    </message>
    <message>
        <source>Choose the new files</source>
        <translation>Выберите новые файлы</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) replaced</source>
        <translation>
            <numerusform>Заменён %n файл</numerusform>
            <numerusform>Заменены %n файла</numerusform>
            <numerusform>Заменено %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Open Combine</source>
        <translation>Открыть «Соединение»</translation>
    </message>
</context>
<context>
    <name>holdfast::EvidenceCard</name>
    <message>
        <source>What looks alike</source>
        <translation>Что похоже</translation>
    </message>
    <message>
        <source>Why it looks like a mistake</source>
        <translation>Почему это похоже на ошибку</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Что замечено</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Почему это разное</translation>
    </message>
    <message>
        <source>Why it may be right</source>
        <translation>Почему может быть правдой</translation>
    </message>
    <message>
        <source>Nothing speaks for it.</source>
        <translation>В пользу этого ничего не говорит.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Nothing: they stay apart.</source>
        <translation>Ничего: они останутся разными.</translation>
    </message>
    <message>
        <source>It is a step of the recipe. Switch it off there, or undo.</source>
        <translation>Это шаг рецепта. Выключите его там или отмените.</translation>
    </message>
    <message>
        <source>Nothing: it stays as it is, and that is remembered.</source>
        <translation>Ничего: всё остаётся как есть, и это запомнено.</translation>
    </message>
    <message>
        <source>Nothing: this is for you to know.</source>
        <translation>Ничего: это к сведению.</translation>
    </message>
    <message>
        <source>The file itself is never changed.</source>
        <translation>Сам файл не меняется никогда.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить снова</translation>
    </message>
    <message>
        <source>Compare the rows…</source>
        <translation>Сравнить строки…</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Как писать</translation>
    </message>
    <message>
        <source>Its customers are left out by a rule of Combine. Switch it off there, or undo.</source>
        <translation>Этих клиентов исключает правило на вкладке «Соединение». Выключите его там или отмените.</translation>
    </message>
</context>
<context>
    <name>holdfast::ExplorePage</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n колонка</numerusform>
            <numerusform>%n колонки</numerusform>
            <numerusform>%n колонок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Рисунки</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Словами</translation>
    </message>
    <message>
        <source>The columns are being described</source>
        <translation>Колонки описываются</translation>
    </message>
    <message>
        <source>Open files first: there is nothing to look at yet</source>
        <translation>Сначала откройте файлы: смотреть пока не на что</translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>Перейти к данным</translation>
    </message>
    <message>
        <source>%1 of %2. %3</source>
        <translation>%1 у %2. %3</translation>
    </message>
    <message>
        <source>Nothing odd in their shapes.</source>
        <translation>Странных форм нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) ask for a look.</source>
        <translation>
            <numerusform>%n колонка просит внимания.</numerusform>
            <numerusform>%n колонки просят внимания.</numerusform>
            <numerusform>%n колонок просят внимания.</numerusform>
        </translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Все колонки</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Одна колонка</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Две</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Найти колонку</translation>
    </message>
    <message>
        <source>Something before changed.</source>
        <translation>Раньше что-то изменилось.</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Гистограмма</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Плотность</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Накопленная</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Доли</translation>
    </message>
    <message>
        <source>others</source>
        <translation>прочие</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1, n = %2</translation>
    </message>
    <message>
        <source>, missing %1</source>
        <translation>, пропусков %1</translation>
    </message>
    <message>
        <source>; %1 values lie outside the picture</source>
        <translation>; за краями рисунка %1</translation>
    </message>
    <message>
        <source>The share of %1</source>
        <translation>Доля %1</translation>
    </message>
    <message>
        <source>%1 is most frequent from %2 to %3: %4</source>
        <translation>%1 чаще всего от %2 до %3: %4</translation>
    </message>
    <message>
        <source>%1 is most frequent at %2: %3</source>
        <translation>%1 чаще всего у %2: %3</translation>
    </message>
    <message>
        <source>on average %1</source>
        <translation>в среднем %1</translation>
    </message>
    <message>
        <source>Share of %1, Wilson intervals of 95 %.</source>
        <translation>Доля %1, интервалы Уилсона 95 %.</translation>
    </message>
    <message>
        <source>Median of %1: %2, of the others: %3</source>
        <translation>Медиана у %1 %2, у прочих %3</translation>
    </message>
    <message>
        <source>Median %1</source>
        <translation>Медиана %1</translation>
    </message>
    <message>
        <source>Box: quartiles; whiskers: 1.5 quartile distances.</source>
        <translation>Ящик — квартили, усы — 1,5 размаха.</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>и «%1»</translation>
    </message>
    <message>
        <source>Second column</source>
        <translation>Вторая колонка</translation>
    </message>
    <message>
        <source>Nothing to draw for these two columns.</source>
        <translation>Эти две колонки вместе не нарисовать.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>«%1» и «%2»</translation>
    </message>
    <message>
        <source>By strength of association with the target</source>
        <translation>По силе связи с целью</translation>
    </message>
    <message>
        <source>φk %1 · %2</source>
        <translation>φk %1 · %2</translation>
    </message>
    <message>
        <source>The shape in words</source>
        <translation>Форма словами</translation>
    </message>
    <message>
        <source>With the target</source>
        <translation>Связь с целью</translation>
    </message>
    <message>
        <source>φk with the target %1</source>
        <translation>φk с целью %1</translation>
    </message>
    <message>
        <source>AUC of this column alone %1</source>
        <translation>AUC одной этой колонки %1</translation>
    </message>
</context>
<context>
    <name>holdfast::FindBar</name>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Previous row that holds it</source>
        <translation>Предыдущая строка с этим текстом</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Next row that holds it</source>
        <translation>Следующая строка с этим текстом</translation>
    </message>
    <message>
        <source>Searching: %1%</source>
        <translation>Идёт поиск: %1 %</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Идёт поиск</translation>
    </message>
    <message>
        <source>No row holds it</source>
        <translation>Ни в одной строке этого нет</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold it</source>
        <translation>
            <numerusform>Есть в %n строке</numerusform>
            <numerusform>Есть в %n строках</numerusform>
            <numerusform>Есть в %n строках</numerusform>
        </translation>
    </message>
    <message>
        <source>this is number %1</source>
        <translation>эта по счёту %1</translation>
    </message>
</context>
<context>
    <name>holdfast::FlowPicture</name>
    <message>
        <source>%1 rows · %2 columns</source>
        <translation>строк %1 · колонок %2</translation>
    </message>
    <message>
        <source>all rows are kept</source>
        <translation>остаются все строки</translation>
    </message>
    <message>
        <source>by key %1</source>
        <translation>по ключу %1</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n колонка</numerusform>
            <numerusform>%n колонки</numerusform>
            <numerusform>%n колонок</numerusform>
        </translation>
    </message>
    <message>
        <source>pivot by %1</source>
        <translation>разворот по %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>не вошла</translation>
    </message>
    <message>
        <source>no common key</source>
        <translation>нет общего ключа</translation>
    </message>
    <message>
        <source>customers, each once</source>
        <translation>клиентов, каждый один раз</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>пропусков %1</translation>
    </message>
    <message>
        <source>How the tables become one: %1 rows</source>
        <translation>Как таблицы становятся одной: строк %1</translation>
    </message>
    <message>
        <source>summed up by %1</source>
        <translation>итоги по ключу %1</translation>
    </message>
</context>
<context>
    <name>holdfast::GridCard</name>
    <message>
        <source>Find in table</source>
        <translation>Найти в таблице</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Выбрать, какие колонки видны</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Строки %1</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n колонка</numerusform>
            <numerusform>%n колонки</numerusform>
            <numerusform>%n колонок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s)</source>
        <translation>
            <numerusform>%1 из %n колонки</numerusform>
            <numerusform>%1 из %n колонок</numerusform>
            <numerusform>%1 из %n колонок</numerusform>
        </translation>
    </message>
    <message>
        <source>sorting</source>
        <translation>сортируется</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>по «%1»</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Найти файл…</translation>
    </message>
    <message>
        <source>Take a part of it…</source>
        <translation>Взять часть…</translation>
    </message>
    <message>
        <source>Read it differently…</source>
        <translation>Прочитать иначе…</translation>
    </message>
    <message>
        <source>This file was not read</source>
        <translation>Этот файл не прочитан</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Файл читается</translation>
    </message>
    <message>
        <source>Its rows stand here in a moment.</source>
        <translation>Скоро здесь появятся его строки.</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Строк нет</translation>
    </message>
    <message>
        <source>The file holds names of columns and nothing below.</source>
        <translation>В файле есть названия колонок, а под ними ничего.</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Перейти к строке</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
</context>
<context>
    <name>holdfast::Header</name>
    <message>
        <source>New study</source>
        <translation>Новое исследование</translation>
    </message>
    <message>
        <source>Name of the study: %1</source>
        <translation>Название исследования: %1</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Переименовать (F2)</translation>
    </message>
    <message>
        <source>Commands, columns</source>
        <translation>Команды и колонки</translation>
    </message>
    <message>
        <source>Commands and columns</source>
        <translation>Команды и колонки</translation>
    </message>
    <message>
        <source>Commands and columns (Ctrl+K)</source>
        <translation>Команды и колонки (Ctrl+K)</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>New name of the study</source>
        <translation>Новое название исследования</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Меню</translation>
    </message>
</context>
<context>
    <name>holdfast::ImportancePage</name>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>Один клиент</translation>
    </message>
    <message>
        <source>The model is being explained</source>
        <translation>Модель объясняется</translation>
    </message>
    <message>
        <source>Compare models first</source>
        <translation>Сначала сравните модели</translation>
    </message>
    <message>
        <source>Importance is of a model: search one, and it follows by itself.</source>
        <translation>Важность бывает у модели: найдите её, остальное посчитается само.</translation>
    </message>
    <message>
        <source>Go to the models</source>
        <translation>Перейти к моделям</translation>
    </message>
    <message>
        <source>%1, %2 it was not fitted on. This is association, not a promised effect.</source>
        <translation>%1, вне обучения: %2. Это связь, а не обещание эффекта.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Вклады</translation>
    </message>
    <message>
        <source>Permutation</source>
        <translation>Перестановки</translation>
    </message>
    <message>
        <source>Something before changed.</source>
        <translation>Раньше что-то изменилось.</translation>
    </message>
    <message>
        <source>The forecast leans most on %1 and %2</source>
        <translation>Сильнее всего прогноз опирается на %1 и %2</translation>
    </message>
    <message>
        <source>Fall of AUC when a column is shuffled, mean ± spread of %1 repeats, %2 customers.</source>
        <translation>Падение AUC при перемешивании колонки, среднее ± разброс по %1 повторам, клиентов: %2.</translation>
    </message>
    <message>
        <source>Mean size of the contribution in log-odds (logistic regression), %1 customers, ±95 %. On the right: fall of AUC of “%2” when shuffled, ± spread; a hollow dot cannot be told from zero. Arrow: where a higher value leads.</source>
        <translation>Средний вклад в логарифм шансов (логистическая регрессия), клиентов: %1, ±95 %. Справа: падение AUC модели «%2» при перемешивании, ± разброс; полая точка неотличима от нуля. Стрелка: куда ведёт большее значение.</translation>
    </message>
    <message>
        <source>Mean size of the contribution in log-odds (logistic regression), %1 customers, ±95 %. Arrow: where a higher value leads.</source>
        <translation>Средний вклад в логарифм шансов (логистическая регрессия), клиентов: %1, ±95 %. Стрелка: куда ведёт большее значение.</translation>
    </message>
    <message>
        <source>The methods disagree about %1: it contributes %2 on average, yet AUC does not fall without it. Columns related to it stand in for it.</source>
        <translation>Методы расходятся о %1: вклад в среднем %2, а без неё AUC не падает. Её заменяют связанные с ней колонки.</translation>
    </message>
    <message>
        <source>Little of %1 goes with a higher forecast, much with a lower</source>
        <translation>%1: мало — прогноз выше, много — ниже</translation>
    </message>
    <message>
        <source>Much of %1 goes with a higher forecast, little with a lower</source>
        <translation>%1: много — прогноз выше, мало — ниже</translation>
    </message>
    <message>
        <source>Contributions of each customer</source>
        <translation>Вклады у каждого клиента</translation>
    </message>
    <message>
        <source>little</source>
        <translation>мало</translation>
    </message>
    <message>
        <source>much</source>
        <translation>много</translation>
    </message>
    <message>
        <source>One dot is one customer; its colour is the column’s value. Contribution in log-odds.</source>
        <translation>Каждая точка — клиент; цвет — значение колонки. Вклад в логарифм шансов.</translation>
    </message>
    <message>
        <source>No contributions for this column.</source>
        <translation>Для этой колонки вкладов нет.</translation>
    </message>
    <message>
        <source>%1: the lowest third %2, the highest third %3</source>
        <translation>%1: нижняя треть %2, верхняя %3</translation>
    </message>
    <message>
        <source>%1 (right) and its contribution in log-odds (up). Line: mean.</source>
        <translation>%1 (вправо) и вклад в логарифм шансов (вверх). Линия — среднее.</translation>
    </message>
    <message>
        <source>%1: mean contribution of each value</source>
        <translation>%1: средний вклад каждого значения</translation>
    </message>
    <message>
        <source>Contribution in log-odds, mean over customers with the value.</source>
        <translation>Вклад в логарифм шансов, среднее по клиентам с этим значением.</translation>
    </message>
    <message>
        <source>Contributions are exact for logistic regression only: add it to the families compared.</source>
        <translation>Точные вклады есть только у логистической регрессии: включите её в сравнение.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Risk %1; with average contributions it would be %2.</source>
        <translation>Риск %1; при средних вкладах был бы %2.</translation>
    </message>
    <message>
        <source>Most is added by %1.</source>
        <translation>Больше всего прибавляет %1.</translation>
    </message>
    <message>
        <source>Most is taken off by %1.</source>
        <translation>Больше всего убавляет %1.</translation>
    </message>
    <message>
        <source>average contributions: %1</source>
        <translation>средние вклады: %1</translation>
    </message>
    <message>
        <source>risk of this customer %1</source>
        <translation>риск этого клиента %1</translation>
    </message>
    <message numerus="yes">
        <source>the other %n column(s)</source>
        <translation>
            <numerusform>остальные: %n колонка</numerusform>
            <numerusform>остальные: %n колонки</numerusform>
            <numerusform>остальные: %n колонок</numerusform>
        </translation>
    </message>
    <message>
        <source>Logistic regression, in log-odds. The contributions add up to the forecast exactly: the remainder is below %1.</source>
        <translation>Логистическая регрессия, логарифм шансов. Вклады складываются в прогноз точно: остаток меньше %1.</translation>
    </message>
    <message>
        <source>Fall of R² when a column is shuffled, mean ± spread of %1 repeats, %2 customers.</source>
        <translation>Падение R², если колонку перемешать: среднее ± разброс %1 повторов, клиентов: %2.</translation>
    </message>
    <message>
        <source>Mean size of the contribution in the target’s unit (linear regression), %1 customers, ±95 %. Arrow: where a higher value leads.</source>
        <translation>Средний размер вклада в единицах цели (линейная регрессия), клиентов: %1, ±95 %. Стрелка: куда ведёт большее значение.</translation>
    </message>
</context>
<context>
    <name>holdfast::LeaderboardModel</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>части</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>среднее</translation>
    </message>
    <message>
        <source>test, 95 % interval</source>
        <translation>тест, интервал 95 %</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>полнота</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>лог. потери</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>разброс</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
</context>
<context>
    <name>holdfast::MainWindow</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>What next? — F1</source>
        <translation>Что дальше? — F1</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Что дальше?</translation>
    </message>
    <message>
        <source>What next? (F1)</source>
        <translation>Что дальше? (F1)</translation>
    </message>
    <message>
        <source>column</source>
        <translation>колонка</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Holdfast %1 finds customers who are about to buy less.

Free software under the GNU General Public License, version 3 or later. The network is not used.</source>
        <translation>Holdfast %1 находит клиентов, которые вот-вот станут покупать меньше.

Свободная программа на условиях GNU General Public License версии 3 или новее. Сеть не используется.</translation>
    </message>
    <message>
        <source>Save the changes to “%1” first?</source>
        <translation>Сначала сохранить изменения в «%1»?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Sample study</source>
        <translation>Пробное исследование</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Открыть исследование</translation>
    </message>
    <message>
        <source>Studies (*.holdfast)</source>
        <translation>Исследования (*.holdfast)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose the shop&apos;s files</source>
        <translation>Выберите файлы магазина</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>Сохранить исследование как</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>Сохранить отчёт как</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>The program ended without saving. Bring the work back as it was at %1?</source>
        <translation>Программа закрылась без сохранения. Вернуть работу, какой она была в %1?</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Выбросить</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>ещё не сохранено</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>есть несохранённое</translation>
    </message>
    <message>
        <source>saved at %1</source>
        <translation>сохранено в %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: computing</source>
        <translation>%1: считается</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>Some numbers are of an older state: F5 recomputes them</source>
        <translation>Часть чисел прежние: F5 пересчитает</translation>
    </message>
    <message>
        <source>Everything computed in %1</source>
        <translation>Всё посчитано за %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n колонка</numerusform>
            <numerusform>%n колонки</numerusform>
            <numerusform>%n колонок</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>зерно %1</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) can be undone</source>
        <translation>
            <numerusform>%n действие можно отменить</numerusform>
            <numerusform>%n действия можно отменить</numerusform>
            <numerusform>%n действий можно отменить</numerusform>
        </translation>
    </message>
    <message>
        <source>The network is not used</source>
        <translation>Сеть не используется</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Повторить: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Вставленная таблица</translation>
    </message>
    <message>
        <source>The table was pasted</source>
        <translation>Таблица вставлена</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Таблицы (%1)</translation>
    </message>
    <message>
        <source>Trail of a customer…</source>
        <translation>След клиента…</translation>
    </message>
</context>
<context>
    <name>holdfast::MarksList</name>
    <message>
        <source>Marks of a missing value</source>
        <translation>Знаки пропуска</translation>
    </message>
    <message>
        <source>Another mark</source>
        <translation>Другой знак</translation>
    </message>
    <message>
        <source>another mark</source>
        <translation>другой знак</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add the mark</source>
        <translation>Добавить знак</translation>
    </message>
</context>
<context>
    <name>holdfast::ModelSettingsCard</name>
    <message>
        <source>What is compared</source>
        <translation>Что сравниваем</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Признаки</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Семейства</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Попыток</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Частей</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>без поиска</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Искать</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Искать заново</translation>
    </message>
    <message>
        <source>gives the answer away: AUC %1 with it, %2 without it</source>
        <translation>выдаёт ответ: с ней AUC %1, без неё %2</translation>
    </message>
    <message>
        <source>Kept models</source>
        <translation>Сохранённые модели</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove the kept model %1</source>
        <translation>Убрать сохранённую модель %1</translation>
    </message>
    <message>
        <source>Name of the kept model %1</source>
        <translation>Название сохранённой модели %1</translation>
    </message>
    <message>
        <source>Type another name</source>
        <translation>Введите другое название</translation>
    </message>
    <message>
        <source>gives the answer away: R² %1 with it, %2 without it</source>
        <translation>выдаёт ответ: R² %1 с ним, %2 без него</translation>
    </message>
</context>
<context>
    <name>holdfast::ModelsPage</name>
    <message>
        <source>%1 is used from now on</source>
        <translation>Теперь используется: %1</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>идёт поиск</translation>
    </message>
    <message>
        <source>needs a target</source>
        <translation>нужна цель</translation>
    </message>
    <message>
        <source>not searched yet</source>
        <translation>поиска ещё не было</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>устарело</translation>
    </message>
    <message>
        <source>test AUC %1</source>
        <translation>AUC %1 на тесте</translation>
    </message>
    <message>
        <source>AUC %1 by folds</source>
        <translation>AUC %1 по частям</translation>
    </message>
    <message>
        <source>Search: %1 of %2</source>
        <translation>Поиск: %1 из %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Stops the search; the models found before stay.</source>
        <translation>Остановит поиск; найденные раньше модели останутся.</translation>
    </message>
    <message>
        <source>First say what to predict.</source>
        <translation>Сначала укажите, что предсказываем.</translation>
    </message>
    <message>
        <source>%1 features of %2. Nothing is compared yet.</source>
        <translation>Признаков %1, %2. Сравнения ещё не было.</translation>
    </message>
    <message>
        <source>The first models are being fitted.</source>
        <translation>Обучаются первые модели.</translation>
    </message>
    <message>
        <source>In front so far: %1, AUC %2 by folds.</source>
        <translation>Пока впереди: %1, AUC %2 по частям.</translation>
    </message>
    <message>
        <source>%1: AUC %2 on the test, interval %3.</source>
        <translation>%1: AUC %2 на тесте, интервал %3.</translation>
    </message>
    <message>
        <source>%1: AUC %2 by folds.</source>
        <translation>%1: AUC %2 по частям.</translation>
    </message>
    <message>
        <source>Simpler and not worse: %1.</source>
        <translation>Проще и не хуже: %1.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Say what to predict</source>
        <translation>Укажите, что предсказываем</translation>
    </message>
    <message>
        <source>The target is a role of a column: choose it beside the data.</source>
        <translation>Цель — это роль колонки: выберите её рядом с данными.</translation>
    </message>
    <message>
        <source>Open files first, then choose the target.</source>
        <translation>Сначала откройте файлы, потом выберите цель.</translation>
    </message>
    <message>
        <source>Choose the target</source>
        <translation>Выбрать цель</translation>
    </message>
    <message>
        <source>Something before changed: these are the earlier numbers.</source>
        <translation>Раньше что-то изменилось: показаны прежние числа.</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Пересчитать</translation>
    </message>
    <message>
        <source>Models compared</source>
        <translation>Сравнение моделей</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Взять эту модель</translation>
    </message>
    <message>
        <source>No models yet: the search tries settings of each family on the same folds</source>
        <translation>Моделей ещё нет: поиск пробует настройки каждого семейства на одних и тех же частях</translation>
    </message>
    <message>
        <source>Every model is fitted inside the folds; the test part is opened once, at the end.</source>
        <translation>Каждая модель обучается внутри частей; тест открывается один раз, в конце.</translation>
    </message>
    <message>
        <source>The first trials are under way</source>
        <translation>Идут первые попытки</translation>
    </message>
    <message>
        <source>The best of each family so far, by cross-validation. The test part is still closed.</source>
        <translation>Пока лучшие в своих семействах, по перекрёстной проверке. Тест ещё закрыт.</translation>
    </message>
    <message>
        <source>No family was chosen</source>
        <translation>Семейства не выбраны</translation>
    </message>
    <message>
        <source>%1 leads, but the first %2 cannot be told apart: a difference of %3, give or take %4</source>
        <translation>%1 впереди, но первые %2 неразличимы: разница %3 при погрешности ±%4</translation>
    </message>
    <message>
        <source>%1 is in front of the others</source>
        <translation>%1 впереди остальных</translation>
    </message>
    <message>
        <source>Chosen by %1 folds of %2 for training</source>
        <translation>Выбор сделан по %1 частям, обучение: %2</translation>
    </message>
    <message>
        <source>; the test (%1) was opened once.</source>
        <translation>; тест (%1) открыт один раз.</translation>
    </message>
    <message>
        <source>Without a model: AUC %1.</source>
        <translation>Без модели: AUC %1.</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>PR</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
    <message>
        <source>The study changed since.</source>
        <translation>С тех пор исследование изменилось.</translation>
    </message>
    <message>
        <source>No test part</source>
        <translation>Теста нет</translation>
    </message>
    <message>
        <source>Without held-out rows there is no honest curve. Choose a test share on the left.</source>
        <translation>Без отложенных строк честной кривой нет. Выберите долю теста слева.</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>порог %1</translation>
    </message>
    <message>
        <source>Finds %1 of the event at %2 false alarms</source>
        <translation>Ловим %1 события при %2 ложных тревог</translation>
    </message>
    <message>
        <source>Of those named, %1 are right; %2 of the event are found</source>
        <translation>Среди названных верно %1, найдено %2 события</translation>
    </message>
    <message>
        <source>False alarms (right) and events found (up), test, n = %1.</source>
        <translation>Ложные тревоги (вправо) и найденные события (вверх), тест, n = %1.</translation>
    </message>
    <message>
        <source>Events found (right) and share of right ones among those named (up), test, n = %1. Dashed: naming everybody.</source>
        <translation>Найденные события (вправо) и доля верных среди названных (вверх), тест, n = %1. Пунктир: назвать всех.</translation>
    </message>
    <message>
        <source>At the threshold %1 the model is wrong for %2 of %3</source>
        <translation>При пороге %1 ошибок %2 из %3</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Остальные</translation>
    </message>
    <message>
        <source>the model says</source>
        <translation>модель говорит</translation>
    </message>
    <message>
        <source>not</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Threshold of risk</source>
        <translation>Порог риска</translation>
    </message>
    <message>
        <source>Use this threshold</source>
        <translation>Взять этот порог</translation>
    </message>
    <message>
        <source>F1 %1 · precision %2 · recall %3. %4</source>
        <translation>F1 %1 · точность %2 · полнота %3. %4</translation>
    </message>
    <message>
        <source>Tried only; the threshold in use is %1.</source>
        <translation>Это проба; используется порог %1.</translation>
    </message>
    <message>
        <source>Drag the threshold.</source>
        <translation>Порог можно тянуть.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить модель</translation>
    </message>
    <message>
        <source>Keeps this model in the study’s file, to score new customers with: holdfast score</source>
        <translation>Модель останется в файле исследования, и ею можно будет оценивать новых клиентов: holdfast score</translation>
    </message>
    <message>
        <source>not in the study’s file</source>
        <translation>нет в файле исследования</translation>
    </message>
    <message>
        <source>test %1 (%2 to %3), folds %4</source>
        <translation>тест %1 (%2–%3), части %4</translation>
    </message>
    <message>
        <source>folds %1</source>
        <translation>части %1</translation>
    </message>
    <message>
        <source>It is kept already: %1</source>
        <translation>Уже сохранена: %1</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1, AUC %2</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Сохранена: %1</translation>
    </message>
    <message>
        <source>Whole table</source>
        <translation>Таблица целиком</translation>
    </message>
    <message>
        <source>All measures of all models, every trial, and the kept models</source>
        <translation>Все меры всех моделей, каждая попытка и сохранённые модели</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>читается</translation>
    </message>
    <message>
        <source>Another kept model is called %1 already.</source>
        <translation>Так уже называется другая сохранённая модель: %1.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Семейства</translation>
    </message>
    <message>
        <source>All trials</source>
        <translation>Все попытки</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Сохранённые</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Events found against false alarms, for every threshold</source>
        <translation>Найденные события против ложных тревог, для каждого порога</translation>
    </message>
    <message>
        <source>How many of those named are right, against how many of the event are found</source>
        <translation>Сколько из названных верны, против доли найденных событий</translation>
    </message>
    <message>
        <source>Events found when the riskiest customers are contacted first</source>
        <translation>Сколько событий найдено, если обращаться сначала к самым рискованным</translation>
    </message>
    <message>
        <source>Whether customers with a risk of 30 % really have the event in 30 of 100 cases</source>
        <translation>Вправду ли при риске 30 % событие наступает в 30 случаях из 100</translation>
    </message>
    <message>
        <source>Nobody is named at this threshold</source>
        <translation>При этом пороге никто не назван</translation>
    </message>
    <message>
        <source>When everyone is given the mean: RMSE %1.</source>
        <translation>Если назвать всем среднее, RMSE — %1.</translation>
    </message>
    <message>
        <source>%1: forecast against what was</source>
        <translation>%1: прогноз и то, что было</translation>
    </message>
    <message>
        <source>Forecast by the model that had not seen the customer (right) and the target (up), n = %1. A faultless forecast lies on the diagonal.</source>
        <translation>Прогноз модели, которая клиента не видела (вправо), и цель (вверх), n = %1. Безошибочный прогноз лежит на диагонали.</translation>
    </message>
    <message>
        <source>test R² %1</source>
        <translation>R² на проверке %1</translation>
    </message>
    <message>
        <source>R² %1 by folds</source>
        <translation>R² %1 по блокам</translation>
    </message>
    <message>
        <source>In front so far: %1, R² %2 by folds.</source>
        <translation>Пока впереди: %1, R² %2 по блокам.</translation>
    </message>
    <message>
        <source>%1: R² %2 by folds.</source>
        <translation>%1: R² %2 по блокам.</translation>
    </message>
    <message>
        <source>%1: R² %2 on the test, interval %3.</source>
        <translation>%1: R² %2 на проверке, интервал %3.</translation>
    </message>
    <message>
        <source>%1, R² %2</source>
        <translation>%1, R² %2</translation>
    </message>
    <message>
        <source>The riskiest %1 hold %2 of the event</source>
        <translation>Среди самых рискованных %1 — %2 события</translation>
    </message>
    <message>
        <source>Lift %1.</source>
        <translation>Прирост %1.</translation>
    </message>
    <message>
        <source>Customers by falling risk (right), events found among them (up), test, n = %1; dashed: in any order.</source>
        <translation>Клиенты по убыванию риска (вправо), найденные события (вверх), тест, n = %1; пунктир — в любом порядке.</translation>
    </message>
    <message>
        <source>Promised risk against what happened</source>
        <translation>Обещанный риск и случившееся</translation>
    </message>
    <message>
        <source>Forecast risk (right), share of the event (up), test, n = %1; bars: 95 %. Brier score %2: %3 wrong promises, %4 by telling customers apart, %5 chance.</source>
        <translation>Риск (вправо), доля события (вверх), тест, n = %1; отрезки: 95 %. Мера Брайера %2: %3 неверные обещания, %4 различение клиентов, %5 случайность.</translation>
    </message>
    <message>
        <source>In front so far: %1; the order may still change</source>
        <translation>Пока впереди: %1; порядок ещё меняется</translation>
    </message>
    <message>
        <source>No better one since trial %1</source>
        <translation>С попытки %1 лучшее не растёт</translation>
    </message>
    <message>
        <source>Trial %1 is the best so far</source>
        <translation>Лучшая пока попытка %1</translation>
    </message>
    <message>
        <source>Each dot is a trial, the line the best so far. R², mean over the folds.</source>
        <translation>Каждая точка — попытка, линия — лучшее на этот момент. R², среднее по частям.</translation>
    </message>
    <message>
        <source>Each dot is a trial, the line the best so far. ROC AUC, mean over the folds.</source>
        <translation>Каждая точка — попытка, линия — лучшее на этот момент. ROC AUC, среднее по частям.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Кривые</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Порог</translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n попытка</numerusform>
            <numerusform>%n попытки</numerusform>
            <numerusform>%n попыток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trials to go</source>
        <translation>
            <numerusform>ещё %n попытка</numerusform>
            <numerusform>ещё %n попытки</numerusform>
            <numerusform>ещё %n попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop at once</source>
        <translation>Остановить совсем</translation>
    </message>
    <message>
        <source>Stop, the best stay</source>
        <translation>Остановить, лучшее останется</translation>
    </message>
    <message>
        <source>Stops at once: nothing of this search stays.</source>
        <translation>Останавливает сразу: от этого поиска ничего не останется.</translation>
    </message>
    <message>
        <source>Ends the search: the best trials so far become the models.</source>
        <translation>Заканчивает поиск: лучшие из сделанных попыток станут моделями.</translation>
    </message>
    <message>
        <source>The best are being fitted</source>
        <translation>Обучаются лучшие из найденных</translation>
    </message>
    <message>
        <source>damaged: it cannot be read</source>
        <translation>повреждена: прочитать не удалось</translation>
    </message>
    <message>
        <source>The study changed since: these are the earlier numbers.</source>
        <translation>Исследование с тех пор изменилось: это прежние числа.</translation>
    </message>
    <message>
        <source>These are the models of this very search. Another seed draws other trials.</source>
        <translation>Это и есть модели этого поиска. Другое зерно даст другие попытки.</translation>
    </message>
</context>
<context>
    <name>holdfast::NextFilesDialog</name>
    <message>
        <source>New files in place of the study&apos;s</source>
        <translation>Новые файлы вместо прежних</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Put them in place</source>
        <translation>Поставить на место</translation>
    </message>
    <message>
        <source>The new files are being read: %1%</source>
        <translation>Новые файлы читаются: %1 %</translation>
    </message>
    <message>
        <source>The new files are being read.</source>
        <translation>Новые файлы читаются.</translation>
    </message>
    <message>
        <source>None of the files fits a table of the study. Choose which takes which place.</source>
        <translation>Ни один файл не подошёл к таблицам исследования. Выберите, какой вместо какого.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with the same columns as before.</source>
        <translation>
            <numerusform>%n файл с теми же колонками, что раньше.</numerusform>
            <numerusform>%n файла с теми же колонками, что раньше.</numerusform>
            <numerusform>%n файлов с теми же колонками, что раньше.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); what is not as before stands below.</source>
        <translation>
            <numerusform>%n файл; что изменилось, показано ниже.</numerusform>
            <numerusform>%n файла; что изменилось, показано ниже.</numerusform>
            <numerusform>%n файлов; что изменилось, показано ниже.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a place: %1.</source>
        <translation>Без места: %1.</translation>
    </message>
    <message>
        <source>What would be lost by this choice is being counted.</source>
        <translation>Считаем, что пропало бы при таком выборе.</translation>
    </message>
</context>
<context>
    <name>holdfast::OfferCard</name>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>%1 of %2 agreed</source>
        <translation>согласны %1 из %2</translation>
    </message>
    <message>
        <source>Add an offer</source>
        <translation>Добавить предложение</translation>
    </message>
    <message>
        <source>Save the segment first; then say what may be offered to it.</source>
        <translation>Сначала сохраните сегмент, потом решите, что ему предложить.</translation>
    </message>
    <message>
        <source>Nothing is offered to this segment yet.</source>
        <translation>Этому сегменту пока ничего не предлагают.</translation>
    </message>
    <message>
        <source>Contact list…</source>
        <translation>Список контактов…</translation>
    </message>
    <message>
        <source>The effect is your assumption, not a result of the model.</source>
        <translation>Эффект — ваше допущение, не результат модели.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) gave no consent and are left out of the contact list.</source>
        <translation>
            <numerusform>%n клиент не дал согласия и в список контактов не войдёт.</numerusform>
            <numerusform>%n клиента не дали согласия и в список контактов не войдут.</numerusform>
            <numerusform>%n клиентов не дали согласия и в список контактов не войдут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the offer</source>
        <translation>Название предложения</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Удержим</translation>
    </message>
    <message>
        <source>Profit lost</source>
        <translation>Потеря прибыли</translation>
    </message>
    <message>
        <source>One contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Share of those leaving who are kept</source>
        <translation>Доля удержанных среди уходящих</translation>
    </message>
    <message>
        <source>Share of profit that a leaving customer takes along</source>
        <translation>Доля прибыли, которую уносит уходящий</translation>
    </message>
    <message>
        <source>Cost of one contact</source>
        <translation>Цена одного контакта</translation>
    </message>
    <message>
        <source>The figures follow.</source>
        <translation>Цифры считаются.</translation>
    </message>
    <message>
        <source>Expected %1, from %2 to %3.</source>
        <translation>Ожидаемо %1, от %2 до %3.</translation>
    </message>
    <message>
        <source>It pays from %1 kept.</source>
        <translation>В ноль при %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::Page</name>
    <message>
        <source>Next: %1</source>
        <translation>Дальше: %1</translation>
    </message>
    <message>
        <source>Stops; what was made before stays.</source>
        <translation>Остановит; посчитанное раньше останется.</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>ещё около %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>holdfast::PartDialog</name>
    <message>
        <source>Take a part of %1</source>
        <translation>Взять часть %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>Rows drawn by chance, evenly from the whole file</source>
        <translation>Случайные строки, поровну из всего файла</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>Сколько строк</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>Зерно выборки</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Найти колонку</translation>
    </message>
    <message>
        <source>Columns that are read</source>
        <translation>Читаемые колонки</translation>
    </message>
    <message>
        <source>Seed: the same seed draws the same rows</source>
        <translation>Зерно: с ним строки те же</translation>
    </message>
    <message>
        <source>Columns that are read; what is not ticked is passed over.</source>
        <translation>Какие колонки читать; неотмеченные пропускаем.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Read this part</source>
        <translation>Прочитать эту часть</translation>
    </message>
</context>
<context>
    <name>holdfast::RangeSlider</name>
    <message>
        <source>The height of a bar is the square root of its count, so that rare values stay visible.</source>
        <translation>Высота столбика — корень из числа, чтобы редкие значения оставались видны.</translation>
    </message>
</context>
<context>
    <name>holdfast::ReadingCard</name>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>да/нет</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>точка</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>How the file was read</source>
        <translation>Как прочитан файл</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Десятичный знак</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Первая строка</translation>
    </message>
    <message>
        <source>names</source>
        <translation>названия</translation>
    </message>
    <message>
        <source>data</source>
        <translation>данные</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Отклонено строк</translation>
    </message>
    <message>
        <source>list</source>
        <translation>список</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>отклонена %n</numerusform>
            <numerusform>отклонено %n</numerusform>
            <numerusform>отклонено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank line(s)</source>
        <translation>
            <numerusform>%n пустая</numerusform>
            <numerusform>%n пустые</numerusform>
            <numerusform>%n пустых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the names</source>
        <translation>
            <numerusform>%n строка над названиями</numerusform>
            <numerusform>%n строки над названиями</numerusform>
            <numerusform>%n строк над названиями</numerusform>
        </translation>
    </message>
    <message>
        <source>header</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>%1 = %2 records. Nothing was lost.</source>
        <translation>%1 = записей %2. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Read “%1” as</source>
        <translation>Читать «%1» как</translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <translation>
            <numerusform>%n пропущена</numerusform>
            <numerusform>%n пропущены</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ReadingDialog</name>
    <message>
        <source>How %1 is read</source>
        <translation>Как читается %1</translation>
    </message>
    <message>
        <source>Back to what was detected</source>
        <translation>Вернуть определённое</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Прочитать так</translation>
    </message>
    <message>
        <source>The first rows, as they are read</source>
        <translation>Первые строки, как они читаются</translation>
    </message>
    <message>
        <source>It cannot be read so.</source>
        <translation>Так прочитать нельзя.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) do not fit</source>
        <translation>
            <numerusform>%n значение не подходит</numerusform>
            <numerusform>%n значения не подходят</numerusform>
            <numerusform>%n значений не подходят</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>выбрали вы</translation>
    </message>
    <message>
        <source>most of it fits, but some places are no text in it</source>
        <translation>подходит почти всё, но несколько мест в ней не читаются</translation>
    </message>
    <message>
        <source>the file says so in its first bytes</source>
        <translation>так сказано в первых байтах файла</translation>
    </message>
    <message>
        <source>every byte of the text fits</source>
        <translation>подходит каждый байт текста</translation>
    </message>
    <message>
        <source>every other byte is zero</source>
        <translation>каждый второй байт нулевой</translation>
    </message>
    <message>
        <source>read so, the letters make words</source>
        <translation>в ней буквы складываются в слова</translation>
    </message>
    <message>
        <source>there is no column of numbers</source>
        <translation>колонок с числами нет</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of numbers are written with a comma</source>
        <translation>
            <numerusform>%n колонка чисел записана с запятой</numerusform>
            <numerusform>%n колонки чисел записаны с запятой</numerusform>
            <numerusform>%n колонок чисел записаны с запятой</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) read as numbers with a dot</source>
        <translation>
            <numerusform>%n колонка читается как числа с точкой</numerusform>
            <numerusform>%n колонки читаются как числа с точкой</numerusform>
            <numerusform>%n колонок читаются как числа с точкой</numerusform>
        </translation>
    </message>
    <message>
        <source>double &quot; &quot;</source>
        <translation>двойные &quot; &quot;</translation>
    </message>
    <message>
        <source>single &apos; &apos;</source>
        <translation>одинарные &apos; &apos;</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>nothing parts the lines alike</source>
        <translation>ничто не делит строки одинаково</translation>
    </message>
    <message>
        <source>it parts %1 lines into %2 columns alike</source>
        <translation>делит %1 строк на %2 колонок одинаково</translation>
    </message>
    <message>
        <source>what stands between them is one cell</source>
        <translation>что между ними, то одна ячейка</translation>
    </message>
    <message>
        <source>how a quote is written within quotes</source>
        <translation>как кавычка пишется внутри кавычек</translation>
    </message>
    <message>
        <source>the first line reads like names, not like what is below it</source>
        <translation>первая строка похожа на названия, а не на то, что ниже</translation>
    </message>
    <message>
        <source>the first line is like all others</source>
        <translation>первая строка такая же, как остальные</translation>
    </message>
    <message>
        <source>they are no rows of the table</source>
        <translation>это не строки таблицы</translation>
    </message>
    <message>
        <source>the table begins at once</source>
        <translation>таблица начинается сразу</translation>
    </message>
    <message>
        <source>an empty cell always is; “?” and “unknown” only if you say so</source>
        <translation>пустая ячейка — всегда; «?» и «unknown» — только если вы скажете</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n колонка</numerusform>
            <numerusform>%n колонки</numerusform>
            <numerusform>%n колонок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n отклонена</numerusform>
            <numerusform>%n отклонены</numerusform>
            <numerusform>%n отклонено</numerusform>
        </translation>
    </message>
    <message>
        <source>The beginning of the file: %1</source>
        <translation>Начало файла: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::RecipeCard</name>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Empty so far. Each answer adds a step, and the steps are repeated on next month&apos;s files.</source>
        <translation>Пока пусто. Каждый ответ добавит шаг, и шаги повторятся на файлах следующего месяца.</translation>
    </message>
    <message>
        <source>Applied from top to bottom and repeated on next month&apos;s files.</source>
        <translation>Применяется сверху вниз и повторится на файлах следующего месяца.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Шаг %1: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>Указать причину…</translation>
    </message>
    <message>
        <source>why: %1</source>
        <translation>зачем: %1</translation>
    </message>
    <message>
        <source>Why this step</source>
        <translation>Зачем этот шаг</translation>
    </message>
    <message>
        <source>Why step %1</source>
        <translation>Зачем шаг %1</translation>
    </message>
    <message>
        <source>More about step %1</source>
        <translation>Ещё о шаге %1</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Удалить шаг</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Сохранить как текст…</translation>
    </message>
    <message>
        <source>Fill what is missing</source>
        <translation>Заполнить пропуски</translation>
    </message>
    <message>
        <source>Pull extremes to quantiles</source>
        <translation>Подтянуть крайние значения к квантилям</translation>
    </message>
    <message>
        <source>Pool rare levels</source>
        <translation>Объединить редкие значения</translation>
    </message>
    <message>
        <source>Add a step that learns</source>
        <translation>Добавить обучаемый шаг</translation>
    </message>
</context>
<context>
    <name>holdfast::RejectsDialog</name>
    <message>
        <source>Rows rejected</source>
        <translation>Отклонено строк</translation>
    </message>
    <message>
        <source>line %1, %2: %3</source>
        <translation>строка %1, %2: %3</translation>
    </message>
    <message>
        <source>Rejected lines</source>
        <translation>Отклонённые строки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>These records are not in the table; their text is kept as it stands in the file.</source>
        <translation>Этих записей нет в таблице; их текст сохранён таким, как в файле.</translation>
    </message>
    <message>
        <source>line</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить CSV…</translation>
    </message>
    <message>
        <source>, rejected</source>
        <translation>, отклонённое</translation>
    </message>
</context>
<context>
    <name>holdfast::ReportPage</name>
    <message>
        <source>Summary on one page</source>
        <translation>Главное на одной странице</translation>
    </message>
    <message>
        <source>Data and cleaning log</source>
        <translation>Данные и журнал очистки</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Причины</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Method and reproducibility</source>
        <translation>Метод и воспроизводимость</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>A PDF for management.</source>
        <translation>PDF для руководства.</translation>
    </message>
    <message>
        <source>The report builds itself once there is a chapter</source>
        <translation>Отчёт соберётся сам, когда будет хоть одна глава</translation>
    </message>
    <message>
        <source>It needs the joined table, and says more with models.</source>
        <translation>Нужна соединённая таблица, а с моделями он скажет больше.</translation>
    </message>
    <message>
        <source>Open files first.</source>
        <translation>Сначала откройте файлы.</translation>
    </message>
    <message>
        <source>Go to Models</source>
        <translation>Перейти к моделям</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Перейти к данным</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Something changed since; the pages show the numbers from before.</source>
        <translation>С тех пор что-то изменилось; на страницах прежние числа.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Главы</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Обложка</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Unit of money</source>
        <translation>Единица денег</translation>
    </message>
    <message>
        <source>Date (year-month-day)</source>
        <translation>Дата (год-месяц-день)</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Язык отчёта</translation>
    </message>
    <message>
        <source>What stays out of the file</source>
        <translation>Что не попадёт в файл</translation>
    </message>
    <message>
        <source>Numbers and names of customers, groups under 10 people, paths and the computer&apos;s name.</source>
        <translation>Номера и имена клиентов, группы меньше 10 человек, пути и имя компьютера.</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>Страница отчёта</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) for management. The preview is the future PDF.</source>
        <translation>
            <numerusform>%n страница для руководства. Предпросмотр и есть будущий PDF.</numerusform>
            <numerusform>%n страницы для руководства. Предпросмотр и есть будущий PDF.</numerusform>
            <numerusform>%n страниц для руководства. Предпросмотр и есть будущий PDF.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages are being set.</source>
        <translation>Страницы верстаются.</translation>
    </message>
</context>
<context>
    <name>holdfast::RolesCard</name>
    <message>
        <source>not chosen</source>
        <translation>не выбрано</translation>
    </message>
    <message>
        <source>Column roles</source>
        <translation>Роли колонок</translation>
    </message>
    <message>
        <source>Proposed from names and values; change any.</source>
        <translation>Предложены по названиям и значениям; измените любую.</translation>
    </message>
    <message>
        <source>Customer key</source>
        <translation>Ключ клиента</translation>
    </message>
    <message>
        <source>What we predict</source>
        <translation>Что предсказываем</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Consent to messages</source>
        <translation>Согласие на сообщения</translation>
    </message>
    <message>
        <source>%1 distinct in %2 rows</source>
        <translation>%1 разных в %2 строках</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>%1 of %2 = %3</source>
        <translation>%1 из %2 = %3</translation>
    </message>
    <message>
        <source>Say which class is the event.</source>
        <translation>Укажите, какой класс — событие.</translation>
    </message>
    <message>
        <source>This column has no classes to predict.</source>
        <translation>В этой колонке нет классов, которые можно предсказать.</translation>
    </message>
    <message>
        <source>Value that means consent</source>
        <translation>Значение, которое означает согласие</translation>
    </message>
    <message>
        <source>Fewer roles</source>
        <translation>Меньше ролей</translation>
    </message>
    <message>
        <source>More roles: %1</source>
        <translation>Ещё роли: %1</translation>
    </message>
    <message>
        <source>More roles</source>
        <translation>Ещё роли</translation>
    </message>
    <message>
        <source>Left out of the models</source>
        <translation>Не входят в модели</translation>
    </message>
    <message>
        <source>Folds by a column</source>
        <translation>Части по колонке</translation>
    </message>
    <message>
        <source>Test part by a column</source>
        <translation>Тестовая часть по колонке</translation>
    </message>
    <message>
        <source>Value that means the test part</source>
        <translation>Значение тестовой части</translation>
    </message>
    <message>
        <source>Without an event it is predicted as a number.</source>
        <translation>Без события предсказывается число.</translation>
    </message>
    <message>
        <source>It is predicted as a number.</source>
        <translation>Предсказывается число.</translation>
    </message>
</context>
<context>
    <name>holdfast::RulesCard</name>
    <message>
        <source>Above zero every time</source>
        <translation>Каждый раз больше нуля</translation>
    </message>
    <message>
        <source>removes nobody</source>
        <translation>не уберёт никого</translation>
    </message>
    <message numerus="yes">
        <source>removes %n customer(s)</source>
        <translation>
            <numerusform>уберёт %n клиента</numerusform>
            <numerusform>уберёт %n клиентов</numerusform>
            <numerusform>уберёт %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule to consider: %1. It %2; “in at least one” would leave out %3.</source>
        <translation>Возможное правило: %1. Оно %2; «хотя бы в одной» убрало бы %3.</translation>
    </message>
    <message>
        <source>Add this rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>Row rules</source>
        <translation>Правила строк</translation>
    </message>
    <message>
        <source>Wording changes the count, so the count is shown first.</source>
        <translation>От формулировки зависит число, поэтому сначала показано число.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Правило: %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>считается</translation>
    </message>
    <message>
        <source>Remove the rule %1</source>
        <translation>Удалить правило %1</translation>
    </message>
    <message>
        <source>Keep only rows where</source>
        <translation>Оставить только строки, где</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>Change the rule %1</source>
        <translation>Изменить правило %1</translation>
    </message>
    <message>
        <source>Removed by rules</source>
        <translation>Убрано правилами</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Change the rule: its name, and keep only rows where</source>
        <translation>Изменить правило: название, и оставить строки, где</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Название правила</translation>
    </message>
    <message>
        <source>Condition of the rule</source>
        <translation>Условие правила</translation>
    </message>
    <message>
        <source>column &gt; 0 and other = &quot;text&quot;</source>
        <translation>колонка &gt; 0 и другая = &quot;текст&quot;</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>holdfast::SegmentsPage</name>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Save as a new segment</source>
        <translation>Сохранить как новый сегмент</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The segment was removed</source>
        <translation>Сегмент удалён</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n сегмент</numerusform>
            <numerusform>%n сегмента</numerusform>
            <numerusform>%n сегментов</numerusform>
        </translation>
    </message>
    <message>
        <source>one is proposed</source>
        <translation>один предложен</translation>
    </message>
    <message>
        <source>No customer meets these conditions.</source>
        <translation>Таких клиентов нет.</translation>
    </message>
    <message>
        <source>%1 bring %2 of the profit</source>
        <translation>%1: %2 прибыли</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1, %2 всех</translation>
    </message>
    <message>
        <source>; %1 of them had the event.</source>
        <translation>; событие у %1 из них.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Draw a frame, or take a ready group</source>
        <translation>Обведите группу на рисунке или возьмите готовую</translation>
    </message>
    <message>
        <source>There are no customers yet: open files, and join them if there are several.</source>
        <translation>Клиентов ещё нет: откройте файлы и соедините их, если их несколько.</translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>Перейти к данным</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>Сохранить сегмент</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Сохранить правки</translation>
    </message>
    <message>
        <source>customers</source>
        <comment>under a figure</comment>
        <translation>клиентов</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>%1 всех</translation>
    </message>
    <message>
        <source>had the event</source>
        <translation>с событием</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>of the average</source>
        <translation>к среднему</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>у прочих %1</translation>
    </message>
    <message>
        <source>of profit at risk</source>
        <translation>прибыли под угрозой</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation>%1 под угрозой</translation>
    </message>
    <message>
        <source>of %1 profit</source>
        <translation>из %1 прибыли</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Рисовать нечего</translation>
    </message>
    <message>
        <source>A scatter needs two columns of numbers.</source>
        <translation>Нужны две числовые колонки.</translation>
    </message>
    <message>
        <source>The risks are of an older search.</source>
        <translation>Риски из прежнего поиска.</translation>
    </message>
    <message>
        <source>Who is worth most and most at risk</source>
        <translation>Кто дороже всех и ближе всех к уходу</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>«%1» и «%2»</translation>
    </message>
    <message>
        <source>Risk by models that did not see the customer (right), %1 (up). Drag the frame or its corners.</source>
        <translation>Риск вне обучения (вправо), %1 (вверх). Тяните рамку или её углы.</translation>
    </message>
    <message>
        <source>%1 (right), %2 (up). Drag a frame.</source>
        <translation>%1 (вправо), %2 (вверх). Обведите рамкой.</translation>
    </message>
    <message>
        <source>More about the segment</source>
        <translation>Ещё о сегменте</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>событие у %1</translation>
    </message>
    <message>
        <source>None is saved. The frame shows a proposal: valuable customers at risk.</source>
        <translation>Сохранённых нет. Рамка показывает предложение: ценные клиенты с высоким риском.</translation>
    </message>
    <message>
        <source>The first segment that a customer is in counts.</source>
        <translation>Клиент считается в первом своём сегменте.</translation>
    </message>
    <message>
        <source>How they differ from all others</source>
        <translation>Чем отличаются от остальных</translation>
    </message>
    <message>
        <source>Too few customers to compare.</source>
        <translation>Слишком мало клиентов для сравнения.</translation>
    </message>
    <message>
        <source>Standard deviations; mean here / of all others.</source>
        <translation>Станд. отклонения; среднее здесь / у прочих.</translation>
    </message>
    <message>
        <source>High risk × high profit</source>
        <translation>Высокий риск × высокая прибыль</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Сегмент %1</translation>
    </message>
    <message>
        <source>Segment saved: %1</source>
        <translation>Сегмент сохранён: %1</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Название сегмента</translation>
    </message>
</context>
<context>
    <name>holdfast::SourceCard</name>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>черта</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>пробел</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>одна колонка</translation>
    </message>
    <message>
        <source>The file is elsewhere…</source>
        <translation>Файл в другом месте…</translation>
    </message>
    <message>
        <source>Take the file out of the study</source>
        <translation>Убрать файл из исследования</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Ещё о файле %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n колонка</numerusform>
            <numerusform>%n колонки</numerusform>
            <numerusform>%n колонок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) per customer</source>
        <translation>
            <numerusform>%n строка на клиента</numerusform>
            <numerusform>%n строки на клиента</numerusform>
            <numerusform>%n строк на клиента</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитан</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>читается</translation>
    </message>
    <message>
        <source>0,5 comma</source>
        <translation>0,5 запятая</translation>
    </message>
    <message>
        <source>0.5 dot</source>
        <translation>0.5 точка</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>отклонена %n строка</numerusform>
            <numerusform>отклонено %n строки</numerusform>
            <numerusform>отклонено %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), see Clean</source>
        <translation>
            <numerusform>%n вопрос, см. «Очистку»</numerusform>
            <numerusform>%n вопроса, см. «Очистку»</numerusform>
            <numerusform>%n вопросов, см. «Очистку»</numerusform>
        </translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Найти…</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>Найти %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>How it is read…</source>
        <translation>Как читается…</translation>
    </message>
    <message>
        <source>Take a part of it…</source>
        <translation>Взять часть…</translation>
    </message>
    <message>
        <source>Put another file in its place…</source>
        <translation>Поставить другой файл…</translation>
    </message>
    <message>
        <source>read in %1</source>
        <translation>прочитан за %1</translation>
    </message>
    <message>
        <source>rows drawn by chance, seed %1</source>
        <translation>случайные строки, зерно %1</translation>
    </message>
    <message>
        <source>the first rows only</source>
        <translation>только первые строки</translation>
    </message>
    <message>
        <source>chosen columns</source>
        <translation>выбранные колонки</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>packed text</source>
        <translation>упакованный текст</translation>
    </message>
    <message>
        <source>read at once</source>
        <translation>прочитан сразу</translation>
    </message>
</context>
<context>
    <name>holdfast::StateGlyph</name>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>has questions</source>
        <translation>есть вопросы</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>считается</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>устарело</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>не вышло</translation>
    </message>
</context>
<context>
    <name>holdfast::StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop what is being computed</source>
        <translation>Остановить вычисления</translation>
    </message>
</context>
<context>
    <name>holdfast::Toast</name>
    <message>
        <source>%1 Undo</source>
        <translation>%1 Отменить</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>holdfast::Welcome</name>
    <message>
        <source>no longer there</source>
        <translation>файла уже нет</translation>
    </message>
    <message>
        <source>Where shall we start?</source>
        <translation>С чего начнём?</translation>
    </message>
    <message>
        <source>Drop the month&apos;s files; the program proposes the rest step by step.</source>
        <translation>Бросьте файлы месяца, остальное программа предложит шаг за шагом.</translation>
    </message>
    <message>
        <source>Drop the shop&apos;s files here</source>
        <translation>Перетащите сюда файлы магазина</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Выбрать файлы…</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>Открыть пробное исследование</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Недавние исследования</translation>
    </message>
    <message>
        <source>None yet: a study appears here once it is saved.</source>
        <translation>Пока нет: исследование появится здесь после сохранения.</translation>
    </message>
    <message>
        <source>From files to report</source>
        <translation>Путь от файлов до отчёта</translation>
    </message>
    <message>
        <source>what was read, and how</source>
        <translation>что прочитано и как</translation>
    </message>
    <message>
        <source>misspellings and oddities</source>
        <translation>описки и странности</translation>
    </message>
    <message>
        <source>who will soon buy less</source>
        <translation>кто скоро купит меньше</translation>
    </message>
    <message>
        <source>whom to offer what</source>
        <translation>кому и что предложить</translation>
    </message>
    <message>
        <source>a PDF for management</source>
        <translation>PDF для руководства</translation>
    </message>
    <message>
        <source>CSV, XLSX, ODS, SPSS, Stata, SAS, several at once. Files are only read.</source>
        <translation>CSV, XLSX, ODS, SPSS, Stata, SAS — можно сразу несколько. Файлы только читаются.</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Вставить из буфера</translation>
    </message>
</context>
<context>
    <name>holdfast::WindowActions</name>
    <message>
        <source>New study</source>
        <translation>Новое исследование</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>Открыть пробное исследование</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Close the study</source>
        <translation>Закрыть исследование</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Копировать рисунок</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на странице</translation>
    </message>
    <message>
        <source>Go to row…</source>
        <translation>Перейти к строке…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Предыдущий шаг</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая панель</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Text at 100%</source>
        <translation>Текст 100 %</translation>
    </message>
    <message>
        <source>Do the next act</source>
        <translation>Сделать следующий шаг</translation>
    </message>
    <message>
        <source>Recompute what is stale</source>
        <translation>Пересчитать устаревшее</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Rename the study</source>
        <translation>Переименовать исследование</translation>
    </message>
    <message>
        <source>Commands and columns</source>
        <translation>Команды и колонки</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Что дальше?</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Исследование</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Открыть недавнее</translation>
    </message>
    <message>
        <source>Replace files…</source>
        <translation>Заменить файлы…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Вставить таблицу</translation>
    </message>
</context>
<context>
    <name>holdfast::DataPageActs</name>
    <message>
        <source>The file is read anew</source>
        <translation>Файл читается заново</translation>
    </message>
    <message>
        <source>Choose the new files</source>
        <translation>Выберите новые файлы</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) replaced</source>
        <translation>
            <numerusform>Заменён %n файл</numerusform>
            <numerusform>Заменены %n файла</numerusform>
            <numerusform>Заменено %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Where is the file now?</source>
        <translation>Где файл теперь?</translation>
    </message>
</context>
<context>
    <name>holdfast::NextFilesList</name>
    <message>
        <source>customer key</source>
        <translation>ключ клиента</translation>
    </message>
    <message>
        <source>what we predict</source>
        <translation>что предсказываем</translation>
    </message>
    <message>
        <source>profit</source>
        <translation>прибыль</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>тестовая часть</translation>
    </message>
    <message>
        <source>joins the tables</source>
        <translation>соединяет таблицы</translation>
    </message>
    <message>
        <source>a step of cleaning</source>
        <translation>шаг очистки</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>сегмент</translation>
    </message>
    <message>
        <source>a feature of the models</source>
        <translation>признак моделей</translation>
    </message>
    <message>
        <source>nothing needs it</source>
        <translation>никому не нужна</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Событие: %1</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Согласие: %1</translation>
    </message>
    <message>
        <source>keep the present file</source>
        <translation>оставить прежний файл</translation>
    </message>
    <message>
        <source>New file for %1</source>
        <translation>Новый файл вместо %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) as before</source>
        <translation>
            <numerusform>%n колонка как раньше</numerusform>
            <numerusform>%n колонки как раньше</numerusform>
            <numerusform>%n колонок как раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Новые: %1</translation>
    </message>
    <message>
        <source>Where “%1” is now</source>
        <translation>Где теперь «%1»</translation>
    </message>
    <message>
        <source>go on without it</source>
        <translation>обойтись без неё</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выберите</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>другое имя</translation>
    </message>
    <message>
        <source>read as before: %1</source>
        <translation>читать как раньше: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) lost</source>
        <translation>
            <numerusform>пропадёт %n значение</numerusform>
            <numerusform>пропадут %n значения</numerusform>
            <numerusform>пропадёт %n значений</numerusform>
        </translation>
    </message>
    <message>
        <source>as it is now: %1</source>
        <translation>как сейчас: %1</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>другой вид</translation>
    </message>
    <message>
        <source>Which value means “%1” now</source>
        <translation>Какое значение теперь означает «%1»</translation>
    </message>
    <message>
        <source>written otherwise</source>
        <translation>пишется иначе</translation>
    </message>
    <message>
        <source>new values</source>
        <translation>новые значения</translation>
    </message>
    <message>
        <source>a value of “%1”</source>
        <translation>значение колонки «%1»</translation>
    </message>
    <message>
        <source>new values: %1</source>
        <translation>новые значения: %1</translation>
    </message>
    <message>
        <source>Test part: %1</source>
        <translation>Тестовая часть: %1</translation>
    </message>
    <message>
        <source>How “%1” is read now</source>
        <translation>Как теперь читать «%1»</translation>
    </message>
</context>
<context>
    <name>holdfast::ReadingColumn</name>
    <message>
        <source>day, month, year</source>
        <translation>день, месяц, год</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>месяц, день, год</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>год, месяц, день</translation>
    </message>
    <message>
        <source>Column “%1” is read as</source>
        <translation>Колонка «%1» читается как</translation>
    </message>
    <message>
        <source>Order of the parts of a date</source>
        <translation>Порядок частей даты</translation>
    </message>
</context>
<context>
    <name>holdfast::ReadingForm</name>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>точка</translation>
    </message>
    <message>
        <source>by a backslash: \&quot;</source>
        <translation>через обратную косую: \&quot;</translation>
    </message>
    <message>
        <source>doubled: &quot;&quot;</source>
        <translation>удвоением: &quot;&quot;</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>выбрано вами</translation>
    </message>
    <message>
        <source>the first that holds a table</source>
        <translation>первый, где есть таблица</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Кавычки</translation>
    </message>
    <message>
        <source>A quote within quotes</source>
        <translation>Кавычка внутри кавычек</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Десятичный знак</translation>
    </message>
    <message>
        <source>First line of the table</source>
        <translation>Первая строка таблицы</translation>
    </message>
    <message>
        <source>Lines above the table</source>
        <translation>Строки над таблицей</translation>
    </message>
    <message>
        <source>Read as missing</source>
        <translation>Читать как пропуск</translation>
    </message>
    <message>
        <source> (hidden)</source>
        <translation> (скрыт)</translation>
    </message>
    <message>
        <source>names of the columns</source>
        <translation>названия колонок</translation>
    </message>
    <message>
        <source>already data</source>
        <translation>уже данные</translation>
    </message>
    <message>
        <source>as detected</source>
        <translation>как определено</translation>
    </message>
    <message>
        <source>as detected: %1</source>
        <translation>определено: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::DataPageRoles</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Open Combine</source>
        <translation>Открыть «Соединение»</translation>
    </message>
</context>
<context>
    <name>holdfast::JoinDialog</name>
    <message>
        <source>How %1 is joined</source>
        <translation>Как присоединяется %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Join it so</source>
        <translation>Присоединить так</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Ключ %1</translation>
    </message>
    <message>
        <source>Key of %1, against “%2” of %3</source>
        <translation>Ключ %1, к колонке «%2» таблицы %3</translation>
    </message>
    <message>
        <source>And by these columns, which must agree too</source>
        <translation>И по этим колонкам: они тоже должны совпасть</translation>
    </message>
    <message>
        <source>Rows that stay</source>
        <translation>Какие строки остаются</translation>
    </message>
    <message>
        <source>All of the first</source>
        <translation>Все слева</translation>
    </message>
    <message>
        <source>Common ones</source>
        <translation>Только общие</translation>
    </message>
    <message>
        <source>All of both</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Several rows of one key</source>
        <translation>Несколько строк с одним ключом</translation>
    </message>
    <message>
        <source>are not joined</source>
        <translation>не присоединяются</translation>
    </message>
    <message>
        <source>become columns by a label</source>
        <translation>становятся колонками по метке</translation>
    </message>
    <message>
        <source>become one, column by column</source>
        <translation>сводятся в одну по колонкам</translation>
    </message>
    <message>
        <source>make several rows</source>
        <translation>дают несколько строк</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>среднее</translation>
    </message>
    <message>
        <source>count</source>
        <translation>количество</translation>
    </message>
    <message>
        <source>first</source>
        <translation>первое</translation>
    </message>
    <message>
        <source>last</source>
        <translation>последнее</translation>
    </message>
    <message>
        <source>least</source>
        <translation>наименьшее</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>наибольшее</translation>
    </message>
    <message>
        <source>Label of the columns</source>
        <translation>Метка колонок</translation>
    </message>
    <message>
        <source>Several rows of one key and label</source>
        <translation>Несколько строк с одним ключом и меткой</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Названия колонок</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Что станет с %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>не берём</translation>
    </message>
    <message>
        <source>%1 of the rows are found</source>
        <translation>находится %1 строк</translation>
    </message>
    <message>
        <source>one is numbers, the other texts: they are compared as digits</source>
        <translation>в одном числа, в другом тексты: сравниваются по цифрам</translation>
    </message>
    <message>
        <source>values with blanks around, which are passed over: %1</source>
        <translation>значений с пробелами по краям, они не учитываются: %1</translation>
    </message>
    <message>
        <source>values with zeros in front, which are passed over: %1</source>
        <translation>значений с нулями впереди, они не учитываются: %1</translation>
    </message>
    <message>
        <source>values that differ by the case of letters alone and are not found: %1</source>
        <translation>значений, которые отличаются только регистром букв и не находятся: %1</translation>
    </message>
    <message>
        <source>rows without a key: %1</source>
        <translation>строк без ключа: %1</translation>
    </message>
    <message>
        <source>Further key %1 of the first table</source>
        <translation>Ещё ключ %1 первой таблицы</translation>
    </message>
    <message>
        <source>Further key %1 of the joined table</source>
        <translation>Ещё ключ %1 присоединяемой таблицы</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>What would come of it is being counted.</source>
        <translation>Считаем, что получится.</translation>
    </message>
    <message>
        <source>Nothing would come of it</source>
        <translation>Ничего не получится</translation>
    </message>
    <message>
        <source>It would not be joined</source>
        <translation>Таблица не присоединится</translation>
    </message>
    <message>
        <source>Found %1, left only %2, right only %3, repeated keys %4, rows after %5</source>
        <translation>Нашлись %1, только слева %2, только справа %3, повторы ключа %4, строк стало %5</translation>
    </message>
    <message>
        <source>It makes %1 rows of %2: that is meant</source>
        <translation>Из %2 строк станет %1: так и нужно</translation>
    </message>
</context>
<context>
    <name>holdfast::FormulaField</name>
    <message>
        <source>counting…</source>
        <translation>считаем…</translation>
    </message>
    <message>
        <source>True for %1 of %2 rows, so %3 would be left out</source>
        <translation>Верно для %1 из %2 строк, убрано было бы %3</translation>
    </message>
    <message>
        <source>First values: %1; without a value: %2</source>
        <translation>Первые значения: %1; без значения: %2</translation>
    </message>
</context>
<context>
    <name>holdfast::UnmatchedDialog</name>
    <message>
        <source>Rows behind the counts: %1</source>
        <translation>Строки за числами: %1</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Какие строки</translation>
    </message>
    <message>
        <source>Left only</source>
        <translation>Только слева</translation>
    </message>
    <message>
        <source>Right only</source>
        <translation>Только справа</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без ключа</translation>
    </message>
    <message>
        <source>The rows are being found.</source>
        <translation>Ищем строки.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>, unmatched</source>
        <translation>, без пары</translation>
    </message>
    <message>
        <source>Rows of %1 whose key %2 does not have: %3</source>
        <translation>Строки %1, ключа которых нет в %2: %3</translation>
    </message>
    <message>
        <source>Rows of %1 whose key the first table does not have: %2</source>
        <translation>Строки %1, ключа которых нет в первой таблице: %2</translation>
    </message>
    <message>
        <source>Rows of %1 whose place another row has too: %2</source>
        <translation>Строки %1, место которых занимает и другая строка: %2</translation>
    </message>
    <message>
        <source>Rows of %1 without a key: %2</source>
        <translation>Строки %1 без ключа: %2</translation>
    </message>
</context>
<context>
    <name>holdfast::AuditTable</name>
    <message>
        <source>Joined table</source>
        <translation>Присоединяем</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Совпало</translation>
    </message>
    <message>
        <source>found</source>
        <translation>нашлись</translation>
    </message>
    <message>
        <source>left only</source>
        <translation>только слева</translation>
    </message>
    <message>
        <source>right only</source>
        <translation>только справа</translation>
    </message>
    <message>
        <source>repeated keys</source>
        <translation>повторы ключа</translation>
    </message>
    <message>
        <source>rows after</source>
        <translation>строк стало</translation>
    </message>
    <message>
        <source>Show these %1 rows: %2</source>
        <translation>Показать эти строки (%1): %2</translation>
    </message>
    <message>
        <source>How %1 is joined</source>
        <translation>Как присоединяется %1</translation>
    </message>
    <message>
        <source>not joined</source>
        <translation>не присоединена</translation>
    </message>
    <message>
        <source>Customers without a row in this table</source>
        <translation>Клиенты, у которых в этой таблице нет строки</translation>
    </message>
    <message>
        <source>Keys of this table that no customer has</source>
        <translation>Ключи этой таблицы, которых нет ни у одного клиента</translation>
    </message>
    <message>
        <source>Keys that stand in several rows of this table</source>
        <translation>Ключи, которые стоят в нескольких строках этой таблицы</translation>
    </message>
</context>
<context>
    <name>holdfast::DerivedCard</name>
    <message>
        <source>Computed columns</source>
        <translation>Вычисляемые колонки</translation>
    </message>
    <message>
        <source>A formula as in a spreadsheet, for every row.</source>
        <translation>Формула, как в электронной таблице, для каждой строки.</translation>
    </message>
    <message>
        <source>Computed column: %1</source>
        <translation>Вычисляемая колонка: %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>without a value: %1</source>
        <translation>без значения: %1</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>вычисляется</translation>
    </message>
    <message>
        <source>Change the column %1</source>
        <translation>Изменить колонку %1</translation>
    </message>
    <message>
        <source>Remove the column %1</source>
        <translation>Удалить колонку %1</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>Название новой колонки</translation>
    </message>
    <message>
        <source>name of the new column</source>
        <translation>название новой колонки</translation>
    </message>
    <message>
        <source>Formula of the new column</source>
        <translation>Формула новой колонки</translation>
    </message>
    <message>
        <source>ROUND(column / 2; 1)</source>
        <translation>ОКРУГЛ(колонка / 2; 1)</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Add the column</source>
        <translation>Добавить колонку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>There is a column of this name already.</source>
        <translation>Столбец с таким названием уже есть.</translation>
    </message>
    <message>
        <source>The column would need itself: %1.</source>
        <translation>Столбец ссылался бы сам на себя: %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::TrailDialog</name>
    <message>
        <source>The trail of one customer</source>
        <translation>След одного клиента</translation>
    </message>
    <message>
        <source>Key of the customer</source>
        <translation>Ключ клиента</translation>
    </message>
    <message>
        <source>key of the customer, and Enter</source>
        <translation>ключ клиента и Enter</translation>
    </message>
    <message>
        <source>Where the customer went</source>
        <translation>Где прошёл клиент</translation>
    </message>
    <message>
        <source>The customer&apos;s rows</source>
        <translation>Строки клиента</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The customer in the joined table</source>
        <translation>Клиент в общей таблице</translation>
    </message>
    <message>
        <source>The customer before the rules</source>
        <translation>Клиент до правил</translation>
    </message>
    <message>
        <source>No row of this customer reached the join</source>
        <translation>До соединения не дошла ни одна строка клиента</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Each part of the training rows was forecast by a model that had not seen it. Of two customers, one with the event and one without, the right one is ranked higher in %1 of 100 cases on average, the parts spread by %2: %3.</source>
        <translation>Каждую часть обучающих строк предсказывала модель, которая её не видела. Из двух клиентов, с событием и без него, верный стоит выше в среднем в %1 случаях из 100, разброс по частям %2: %3.</translation>
    </message>
    <message>
        <source>On rows nobody had seen: of two customers, one with the event and one without, the right one is ranked higher in %1 of 100 cases; with 95 % confidence between %2 and %3. Guessing gives 50.</source>
        <translation>На строках, которых никто не видел: из двух клиентов, с событием и без него, верный стоит выше в %1 случаях из 100; с доверием 95 % от %2 до %3. Угадывание даёт 50.</translation>
    </message>
    <message>
        <source>One number for precision (%1) and recall (%2), their harmonic mean: 1 only where nobody is missed and nobody is named in vain.</source>
        <translation>Одно число для точности (%1) и полноты (%2), их среднее гармоническое: 1 только там, где никто не пропущен и никто не назван зря.</translation>
    </message>
    <message>
        <source>Of %1 test customers with the event the model names %2 at the threshold %3.</source>
        <translation>Из %1 клиентов теста с событием модель называет %2 при пороге %3.</translation>
    </message>
    <message>
        <source>Of %1 test customers named at the threshold %2, %3 do have the event.</source>
        <translation>Из %1 клиентов теста, названных при пороге %2, событие есть у %3.</translation>
    </message>
    <message>
        <source>How far the forecast chances are from what happened; being sure and wrong costs most. 0 is perfect, saying the same chance for everybody gives %1.</source>
        <translation>Насколько предсказанные вероятности далеки от случившегося; дороже всего уверенная ошибка. 0 — безупречно, одна вероятность для всех даёт %1.</translation>
    </message>
    <message>
        <source>The share of the target’s variance that the forecast explains on %1 customers it has not seen: %2, with 95 % certainty %3. 1 is without error, 0 is no better than the mean.</source>
        <translation>Какую долю дисперсии цели объясняет прогноз на %1 клиентах, которых модель не видела: %2, с уверенностью 95 % — %3. 1 — без ошибок, 0 — не лучше среднего.</translation>
    </message>
    <message>
        <source>The root of the mean squared error: %1, in the target’s unit. Large errors weigh more.</source>
        <translation>Корень из среднего квадрата ошибки: %1, в единицах цели. Большие ошибки весят больше.</translation>
    </message>
    <message>
        <source>By how much the forecast is off on average: %1, in the target’s unit.</source>
        <translation>На сколько прогноз ошибается в среднем: %1, в единицах цели.</translation>
    </message>
    <message>
        <source>R² of each part of the training rows, forecast by a model that had not seen it: %1 on average, the parts spread by %2: %3. 1 is without error, 0 is no better than the mean.</source>
        <translation>R² каждой части обучающих строк, предсказанной моделью, которая её не видела: в среднем %1, разброс по частям %2: %3. 1 — без ошибок, 0 — не лучше среднего.</translation>
    </message>
</context>
<context>
    <name>ModelsTables</name>
    <message>
        <source>Fold %1</source>
        <translation>Часть %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Mean AUC of folds</source>
        <translation>Среднее AUC по частям</translation>
    </message>
    <message>
        <source>Spread of folds</source>
        <translation>Разброс по частям</translation>
    </message>
    <message>
        <source>Nested estimate</source>
        <translation>Вложенная оценка</translation>
    </message>
    <message>
        <source>Luck of the choice</source>
        <translation>Удача выбора</translation>
    </message>
    <message>
        <source>p against the first</source>
        <translation>p против первой</translation>
    </message>
    <message>
        <source>Test AUC</source>
        <translation>AUC на тесте</translation>
    </message>
    <message>
        <source>from (95 %)</source>
        <translation>от (95 %)</translation>
    </message>
    <message>
        <source>to (95 %)</source>
        <translation>до (95 %)</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Средняя точность</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Логистические потери</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Мера Брайера</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Порог</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Полнота</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Доля верных</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Rows learned from</source>
        <translation>Строк в обучении</translation>
    </message>
    <message>
        <source>Seconds of fitting</source>
        <translation>Секунд обучения</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Строк в тесте</translation>
    </message>
    <message>
        <source>Kept models</source>
        <translation>Сохранённые модели</translation>
    </message>
    <message>
        <source>Mean R² of folds</source>
        <translation>Средний R² по блокам</translation>
    </message>
    <message>
        <source>Test R²</source>
        <translation>R² на проверке</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Мера</translation>
    </message>
    <message>
        <source>Mean of folds</source>
        <translation>Среднее по частям</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
</context>
<context>
    <name>holdfast::ModelsTableDialog</name>
    <message>
        <source>The whole table</source>
        <translation>Таблица целиком</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Какая таблица</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>holdfast::ThresholdCard</name>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Полнота</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Свой</translation>
    </message>
    <message>
        <source>How the threshold is chosen</source>
        <translation>Как выбран порог</translation>
    </message>
    <message>
        <source>The threshold of the highest F1 on training rows that were forecast out of fold</source>
        <translation>Порог наибольшего F1 на обучающих строках, предсказанных вне своей части</translation>
    </message>
    <message>
        <source>The highest threshold that still finds the share of the event you ask for</source>
        <translation>Наибольший порог, при котором находится заданная доля события</translation>
    </message>
    <message>
        <source>The threshold of the highest expected profit of contacting everyone above it</source>
        <translation>Порог наибольшей ожидаемой прибыли от обращения ко всем, кто выше него</translation>
    </message>
    <message>
        <source>The threshold you choose by hand</source>
        <translation>Порог, выбранный вручную</translation>
    </message>
    <message>
        <source>Find at least</source>
        <translation>Найти не меньше</translation>
    </message>
    <message>
        <source>Profit of one who stays</source>
        <translation>Прибыль с оставшегося</translation>
    </message>
    <message>
        <source>Cost of a contact</source>
        <translation>Цена обращения</translation>
    </message>
    <message>
        <source>Stay because of it</source>
        <translation>Останутся из-за него</translation>
    </message>
    <message>
        <source>At the threshold %1 the model is wrong for %2 of %3</source>
        <translation>При пороге %1 ошибок %2 из %3</translation>
    </message>
    <message>
        <source>the model says</source>
        <translation>модель говорит</translation>
    </message>
    <message>
        <source>not</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>At these figures no contact pays</source>
        <translation>При таких числах ни одно обращение не окупается</translation>
    </message>
    <message>
        <source>Contacting %1 of %2 is expected to earn %3</source>
        <translation>Обращение к %1 из %2 принесёт ожидаемо %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>порог %1</translation>
    </message>
    <message>
        <source>Threshold of risk</source>
        <translation>Порог риска</translation>
    </message>
    <message>
        <source>Use this threshold</source>
        <translation>Взять этот порог</translation>
    </message>
    <message>
        <source>F1 %1 · precision %2 · recall %3. %4</source>
        <translation>F1 %1 · точность %2 · полнота %3. %4</translation>
    </message>
    <message>
        <source>Tried only; the threshold in use is %1.</source>
        <translation>Только примерка; в работе порог %1.</translation>
    </message>
    <message>
        <source>Drag the threshold.</source>
        <translation>Порог можно тянуть.</translation>
    </message>
    <message>
        <source>Expected profit (up), customers by falling risk (right), test, n = %1; the threshold is from training rows.</source>
        <translation>Ожидаемая прибыль (вверх), клиенты по убыванию риска (вправо), тест, n = %1; порог — по обучающим строкам.</translation>
    </message>
</context>
<context>
    <name>EffectTexts</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No correlation moves by a hundredth.</source>
        <translation>Ни одна корреляция не меняется и на сотую.</translation>
    </message>
    <message>
        <source>Columns that come: %1.</source>
        <translation>Появятся колонки: %1.</translation>
    </message>
    <message>
        <source>Columns that go: %1.</source>
        <translation>Исчезнут колонки: %1.</translation>
    </message>
    <message>
        <source>No correlation moves.</source>
        <translation>Ни одна корреляция не меняется.</translation>
    </message>
    <message>
        <source>Correlations are of a random sample of %1 rows.</source>
        <translation>Корреляции — по случайной выборке из %1 строк.</translation>
    </message>
    <message>
        <source>Pearson: %1 and %2</source>
        <translation>Пирсон: %1 и %2</translation>
    </message>
    <message>
        <source>Cramér&apos;s V of %1 and %2</source>
        <translation>V Крамера: %1 и %2</translation>
    </message>
    <message>
        <source>Rows of the joined table</source>
        <translation>Строк общей таблицы</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Rows that change</source>
        <translation>Из них изменится</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Доля %1</translation>
    </message>
</context>
<context>
    <name>holdfast::PairsDialog</name>
    <message>
        <source>Rows side by side: %1</source>
        <translation>Строки рядом: %1</translation>
    </message>
    <message>
        <source>Pairs of rows</source>
        <translation>Пары строк</translation>
    </message>
    <message>
        <source>Rows %1 and %2</source>
        <translation>Строки %1 и %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Колонка</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Строка %1</translation>
    </message>
    <message>
        <source>Write %1 as %2</source>
        <translation>Писать %1 как %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ.</source>
        <translation>
            <numerusform>Отличается %n ячейка.</numerusform>
            <numerusform>Отличаются %n ячейки.</numerusform>
            <numerusform>Отличаются %n ячеек.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::UnusualDialog</name>
    <message>
        <source>%1 %2 (usually %3)</source>
        <translation>%1 %2 (обычно %3)</translation>
    </message>
    <message>
        <source>%1 %2 (%3 of the rows)</source>
        <translation>%1 %2 (%3 строк)</translation>
    </message>
    <message>
        <source>many columns together, none by itself</source>
        <translation>много колонок вместе, ни одна сама по себе</translation>
    </message>
    <message>
        <source>Unusual combinations</source>
        <translation>Необычные сочетания</translation>
    </message>
    <message>
        <source>Rare combinations of values are being sought.</source>
        <translation>Идёт поиск редких сочетаний значений.</translation>
    </message>
    <message>
        <source>Leave this customer out</source>
        <translation>Исключить клиента</translation>
    </message>
    <message>
        <source>Keep: it is no error</source>
        <translation>Оставить: это не ошибка</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1, score %2: %3</source>
        <translation>%1, оценка %2: %3</translation>
    </message>
    <message>
        <source>There are too few rows or columns to tell.</source>
        <translation>Строк или колонок слишком мало, чтобы судить.</translation>
    </message>
    <message>
        <source>No combination of values is rare enough to be shown.</source>
        <translation>Достаточно редких сочетаний значений нет.</translation>
    </message>
    <message>
        <source>Rows that random cuts part from the others most quickly (isolation forest); usual ones score about 0.5. Every table has such rows: look at them, they need not be errors.</source>
        <translation>Строки, которые случайные разрезы отделяют быстрее всего (изолирующий лес); у обычных оценка около 0,5. Такие строки есть в любой таблице: посмотрите на них, это не обязательно ошибки.</translation>
    </message>
    <message>
        <source>Learned from a random sample of %1 of %2 rows.</source>
        <translation>Обучено на случайной выборке: %1 из %2 строк.</translation>
    </message>
    <message>
        <source>%1 rows score 0.6 and more; the first %2 are looked at.</source>
        <translation>Строк с оценкой 0,6 и выше: %1; показаны первые %2.</translation>
    </message>
    <message>
        <source>Kept before: %1.</source>
        <translation>Оставлено раньше: %1.</translation>
    </message>
    <message>
        <source>without unusual customers</source>
        <translation>без необычных клиентов</translation>
    </message>
    <message>
        <source>%1 missing (in %2 of the rows)</source>
        <translation>%1: нет значения (у %2 строк)</translation>
    </message>
</context>
<context>
    <name>holdfast::StepDialog</name>
    <message>
        <source>Change a step</source>
        <translation>Изменить шаг</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значения</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Писать как</translation>
    </message>
    <message>
        <source>Values that become missing</source>
        <translation>Значения, которые станут пропусками</translation>
    </message>
    <message>
        <source>and this one</source>
        <translation>и это</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Ещё одно</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>да или нет</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Читать как</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>the median</source>
        <translation>медианой</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>средним</translation>
    </message>
    <message>
        <source>the most frequent value</source>
        <translation>самым частым значением</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>всегда одним и тем же</translation>
    </message>
    <message>
        <source>Numbers are filled with</source>
        <translation>Пропуски чисел заполняются</translation>
    </message>
    <message>
        <source>Number, where it is always the same</source>
        <translation>Число, если всегда одно</translation>
    </message>
    <message>
        <source>Text, where it is always the same</source>
        <translation>Текст, если всегда один</translation>
    </message>
    <message>
        <source>Lower quantile</source>
        <translation>Нижний квантиль</translation>
    </message>
    <message>
        <source>Upper quantile</source>
        <translation>Верхний квантиль</translation>
    </message>
    <message>
        <source>Levels with fewer rows than</source>
        <translation>Значения, у которых строк меньше</translation>
    </message>
    <message>
        <source>Become</source>
        <translation>Становятся</translation>
    </message>
    <message>
        <source>Where and what</source>
        <translation>Где и что</translation>
    </message>
</context>
<context>
    <name>holdfast::FinerSettings</name>
    <message>
        <source>Folds by %1</source>
        <translation>Части по колонке %1</translation>
    </message>
    <message>
        <source>its values are the folds</source>
        <translation>её значения — части</translation>
    </message>
    <message>
        <source>whole groups stay together</source>
        <translation>группы целиком</translation>
    </message>
    <message>
        <source>forward in time</source>
        <translation>вперёд по времени</translation>
    </message>
    <message>
        <source>Values: each value is a fold. Groups: rows of one value are never on both sides of a split. Forward: every fold is forecast from earlier rows alone, and the test part is the latest.</source>
        <translation>Значения: каждое значение — часть. Группы: строки одного значения никогда не стоят по обе стороны разбиения. Вперёд: каждая часть предсказывается только по более ранним строкам, тест — самые поздние.</translation>
    </message>
    <message>
        <source>Folds drawn</source>
        <translation>Части тянуть</translation>
    </message>
    <message>
        <source>once</source>
        <translation>один раз</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the folds several times makes the comparison steadier, and takes as many times longer.</source>
        <translation>Если тянуть части несколько раз, сравнение устойчивее, но во столько же раз дольше.</translation>
    </message>
    <message>
        <source>Stop hopeless trials early</source>
        <translation>Бросать безнадёжные попытки</translation>
    </message>
    <message>
        <source>A trial that cannot come near the best of its family any more is not tried on further folds.</source>
        <translation>Попытка, которая уже не догонит лучшую в семействе, не проверяется на остальных частях.</translation>
    </message>
    <message>
        <source>Recalibrate the chances</source>
        <translation>Выправить вероятности</translation>
    </message>
    <message>
        <source>Chances are led through a curve learned from rows forecast out of fold. The order of customers stays.</source>
        <translation>Вероятности проходят через кривую, выученную на строках, предсказанных вне своей части. Порядок клиентов не меняется.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Ещё настройки</translation>
    </message>
    <message>
        <source>More settings: %1</source>
        <translation>Ещё настройки: %1</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Меньше настроек</translation>
    </message>
</context>
<context>
    <name>holdfast::TargetFields</name>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>event</source>
        <translation>событие</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>%1 against the rest</source>
        <translation>%1 против остальных</translation>
    </message>
    <message>
        <source>Models tell two classes apart: this value, and all the others together.</source>
        <translation>Модели различают два класса: это значение и все остальные вместе.</translation>
    </message>
    <message>
        <source>This column has too many values to be a class. Choose another one, or derive a column of two values from it where tables are joined.</source>
        <translation>У этой колонки слишком много значений для класса. Выберите другую или создайте из неё колонку с двумя значениями на вкладке соединения.</translation>
    </message>
    <message>
        <source>%1 values: choose the event. The models tell it from all the others together.</source>
        <translation>Значений: %1. Выберите событие: модели отличат его от всех остальных вместе.</translation>
    </message>
</context>
<context>
    <name>holdfast::SpellingEdit</name>
    <message>
        <source>Written as</source>
        <translation>Писать как</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: tick a value and say how it is written.</source>
        <translation>Ничего: отметьте значение и укажите, как его писать.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in %1 become %2.</source>
        <translation>
            <numerusform>%n значение в «%1» станет %2.</numerusform>
            <numerusform>%n значения в «%1» станут %2.</numerusform>
            <numerusform>%n значений в «%1» станут %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceChart</name>
    <message>
        <source>other values</source>
        <translation>другие значения</translation>
    </message>
    <message>
        <source>Every value of %1</source>
        <translation>Все значения: %1</translation>
    </message>
    <message>
        <source>A dot is a row, n = %1. Marked: robust z above 3.5 within its group.</source>
        <translation>Точка — строка, n = %1. Отмечено робастное z больше 3,5 внутри своей группы.</translation>
    </message>
    <message>
        <source>A dot is a row, n = %1.</source>
        <translation>Точка — строка, n = %1.</translation>
    </message>
    <message>
        <source>How often the values of %1 occur</source>
        <translation>Как часто встречаются значения: %1</translation>
    </message>
    <message>
        <source>Rows of %1, n = %2.</source>
        <translation>Строки %1, n = %2.</translation>
    </message>
</context>
<context>
    <name>holdfast::JoinedDialog</name>
    <message>
        <source>The joined table</source>
        <translation>Общая таблица</translation>
    </message>
    <message>
        <source>Rows: %1, columns: %2. A click on a name sorts; the table itself stays as it is.</source>
        <translation>Строк: %1, колонок: %2. Щелчок по названию сортирует; сама таблица не меняется.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копировать всё</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>joined table</source>
        <translation>общая таблица</translation>
    </message>
    <message>
        <source>The rows are being copied.</source>
        <translation>Строки копируются.</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>Таблица в буфере обмена.</translation>
    </message>
</context>
<context>
    <name>holdfast::ConditionsCard</name>
    <message>
        <source>All customers</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Customers with</source>
        <translation>Клиенты, у которых</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>условие</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>both bounds included</source>
        <translation>обе границы включены</translation>
    </message>
    <message>
        <source>and</source>
        <translation>и</translation>
    </message>
</context>
</TS>
