#!/usr/bin/env python3
"""A catalogue of any size with real-looking Indonesian names: make_catalogue.py ROWS [SEED] > FILE.csv. The same seed, the same bytes."""
import csv
import random
import sys

KINDS = {
    "Minuman": ["Teh Botol", "Kopi Susu", "Air Mineral", "Jus Jambu", "Susu UHT", "Sirup Melon", "Minuman Isotonik", "Teh Celup",
                "Kopi Bubuk", "Cokelat Instan", "Yoghurt", "Soda Gembira", "Cincau", "Es Dawet", "Bandrek", "Wedang Uwuh"],
    "Makanan": ["Mi Goreng", "Mi Kuah", "Bubur Ayam", "Nasi Instan", "Sarden", "Kornet", "Bakso Sapi", "Sosis Ayam", "Nugget",
                "Abon Sapi", "Rendang Kaleng", "Gudeg Kaleng", "Bihun", "Soun", "Makaroni", "Roti Tawar"],
    "Camilan": ["Keripik Singkong", "Keripik Tempe", "Kacang Atom", "Wafer", "Biskuit", "Permen Jahe", "Dodol", "Kuaci", "Rempeyek",
                "Emping", "Bagelen", "Pilus", "Kerupuk Udang", "Cokelat Batang", "Nastar", "Lapis Legit"],
    "Sembako": ["Beras Pandan", "Gula Pasir", "Minyak Goreng", "Tepung Terigu", "Garam", "Kecap Manis", "Saus Sambal", "Santan",
                "Margarin", "Telur Asin", "Kacang Hijau", "Bumbu Rawon", "Terasi", "Petis", "Cuka", "Merica"],
    "Rumah tangga": ["Sabun Cuci", "Deterjen", "Pelembut", "Tisu", "Sikat Gigi", "Pasta Gigi", "Sampo", "Sabun Mandi", "Pembersih Lantai",
                     "Lilin", "Korek Api", "Baterai", "Lampu LED", "Sapu", "Kain Pel", "Kamper"],
}
BRANDS = ["Sari", "Melati", "Nusantara", "Garuda", "Bintang", "Cendana", "Mawar", "Rajawali", "Kenanga", "Bahari", "Merapi", "Borneo",
          "Cap Kuda", "Cap Ayam", "Dua Naga", "Tiga Putra", "Sumber Rejeki", "Maju Jaya", "Ibu Tini", "Pak Kumis", "Crème d'Or",
          "Señorita", "Ratu", "Pelangi", "Indah", "Murni", "Asli", "Sejati", "Harum", "Segar"]
TASTES = ["Original", "Pedas", "Balado", "Keju", "Rumput Laut", "Jagung Bakar", "Madu", "Vanila", "Stroberi", "Jeruk", "Pandan",
          "Gula Aren", "Rendang", "Soto", "Kari Ayam", "Bawang", "Ekstra", "Ringan", "Lembut", "Klasik"]
SIZES = ["50 g", "85 g", "100 g", "150 g", "200 g", "250 g", "400 g", "500 g", "1 kg", "2 kg", "5 kg", "180 ml", "250 ml", "330 ml",
         "500 ml", "600 ml", "1 L", "2 L", "isi 5", "isi 10", "isi 12", "isi 24"]


def ean13(number):
    digits = "89%010d" % number
    total = sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(digits))
    return digits + str((10 - total % 10) % 10)


def main():
    rows = int(sys.argv[1])
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["sku", "barcode", "name", "category", "price", "stock"])
    categories = list(KINDS)
    for n in range(1, rows + 1):
        category = dice.choice(categories)
        name = " ".join([dice.choice(KINDS[category]), dice.choice(BRANDS), dice.choice(TASTES), dice.choice(SIZES)])
        out.writerow(["P%07d" % n, ean13(n * 7 + dice.randrange(7)), name, category, dice.randrange(5, 2000) * 100,
                      dice.randrange(0, 200)])


main()
